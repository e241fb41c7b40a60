using MkIo.Json;

namespace MkIo.Management;

/// <summary>Id, age and origin of an organization.</summary>
[ApiSchema("OrganizationMetadataSchema")]
public sealed class OrganizationMetadata : ApiObject
{
    /// <summary>When it was made.</summary>
    public DateTimeOffset? Created { get; set; }

    /// <summary>The id of the user who made it.</summary>
    public Guid? CreatedBy { get; set; }

    /// <summary>The mail address of the user who made it.</summary>
    public string? CreatedByEmail { get; set; }

    /// <summary>The id of the user who made it, in its newer place.</summary>
    [ReadOnlyField] public Guid? CreatedById { get; set; }

    /// <summary>The name of the user who made it.</summary>
    [ReadOnlyField] public string? CreatedByName { get; set; }

    /// <summary>The service's id.</summary>
    public Guid? Id { get; set; }

    /// <summary>Whether it is active.</summary>
    [ReadOnlyField] public bool? IsActive { get; set; }

    /// <summary>The organization's name.</summary>
    public string? Name { get; set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? Updated { get; set; }
}
