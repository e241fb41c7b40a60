using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>A project: the room that media resources live in.</summary>
[ApiSchema("ProjectGetSchema", "ProjectPatchSchema")]
public sealed class Project : ApiObject
{
    /// <summary>The resource kind.</summary>
    [ReadOnlyField] public string? Kind { get; set; }

    /// <summary>Id, cloud and who made it.</summary>
    public ProjectMetadata? Metadata { get; set; }

    /// <summary>Name, location and state.</summary>
    public ProjectSpec? Spec { get; set; }

    /// <summary>The project's name, as paths have it.</summary>
    [JsonIgnore] public string? Name => Spec?.Name ?? Metadata?.Name;

    /// <summary>The service's id, by which permissions name the project.</summary>
    [JsonIgnore] public Guid? Id => Metadata?.Id;

    /// <summary>The project's name for people.</summary>
    [JsonIgnore] public string? DisplayName => Metadata?.DisplayName ?? Spec?.DisplayName;

    /// <summary>The cloud region that it lives in.</summary>
    [JsonIgnore] public string? Location => Spec?.LocationName;

    /// <summary>Whether it is active.</summary>
    [JsonIgnore] public bool? IsActive => Spec?.IsActive;

    /// <summary>The payment method in use.</summary>
    [JsonIgnore] public Guid? PaymentMethodId => Spec?.AssignedPaymentMethodId;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
