using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>An organization: the customer that users, teams, projects and payment methods belong to.</summary>
[ApiSchema("OrganizationSchema", "OrganizationPatchSchema", "OrganizationCreateSchema")]
public sealed class Organization : ApiObject
{
    /// <summary>The resource kind.</summary>
    [ReadOnlyField] public string? Kind { get; set; }

    /// <summary>Id, age and origin.</summary>
    [ReadOnlyField] public OrganizationMetadata? Metadata { get; set; }

    /// <summary>The name and the legal entity behind it.</summary>
    public OrganizationSpec? Spec { get; set; }

    /// <summary>The organization's id.</summary>
    [JsonIgnore] public Guid? Id => Metadata?.Id;

    /// <summary>The organization's name; names need not be unique.</summary>
    [JsonIgnore] public string? Name => Spec?.Name ?? Metadata?.Name;

    /// <summary>Whether it is active.</summary>
    [JsonIgnore] public bool? IsActive => Metadata?.IsActive;

    /// <summary>When it was made.</summary>
    [JsonIgnore] public DateTimeOffset? Created => Metadata?.Created;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
