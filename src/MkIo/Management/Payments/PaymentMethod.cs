using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>A payment method: a marketplace subscription or a direct contract that projects are billed with.</summary>
[ApiSchema("PaymentMethodSummarySchema")]
public sealed class PaymentMethod : ApiObject
{
    /// <summary>Id, name and origin.</summary>
    public PaymentMethodMetadata? Metadata { get; set; }

    /// <summary>The projects that use it.</summary>
    public PaymentMethodRelated? Related { get; set; }

    /// <summary>What it is.</summary>
    public PaymentMethodSpec? Spec { get; set; }

    /// <summary>Whether it can be used.</summary>
    public PaymentMethodStatus? Status { get; set; }

    /// <summary>The service's id.</summary>
    [JsonIgnore] public Guid? Id => Metadata?.Id;

    /// <summary>The name for people.</summary>
    [JsonIgnore] public string? Name => Metadata?.DisplayName;

    /// <summary>How it pays: <c>azure</c>, <c>aws</c> or <c>direct</c>.</summary>
    [JsonIgnore] public string? Type => Spec?.Type;

    /// <summary>Whether it is active.</summary>
    [JsonIgnore] public bool? IsActive => Status?.IsActive;

    /// <summary>Whether the terms and conditions were accepted.</summary>
    [JsonIgnore] public bool? TermsAccepted => Status?.TermsAndConditionsAccepted;

    /// <summary>The names of the projects that are billed with it.</summary>
    [JsonIgnore] public IList<string>? Projects => Related?.Projects;

    /// <summary>The name for people, or the id.</summary>
    public override string ToString() => Name ?? Id?.ToString() ?? base.ToString()!;
}
