using MkIo.Json;

namespace MkIo.Management;

/// <summary>Id, cloud and origin of a project.</summary>
[ApiSchema("ProjectMetadataSchema", "ProjectPatchMetadataSchema")]
public sealed class ProjectMetadata : ApiObject
{
    /// <summary>The cloud that it runs in.</summary>
    [ServerOwned] public ProjectCloud? Cloud { get; set; }

    /// <summary>When it was made.</summary>
    [ServerOwned] public DateTimeOffset? Created { get; set; }

    /// <summary>The id of who made it.</summary>
    [ServerOwned] public Guid? CreatedBy { get; set; }

    /// <summary>The mail address of who made it.</summary>
    [ServerOwned] public string? CreatedByEmail { get; set; }

    /// <summary>The id of who made it, in its newer place.</summary>
    [ServerOwned] public Guid? CreatedById { get; set; }

    /// <summary>The name of who made it.</summary>
    [ServerOwned] public string? CreatedByName { get; set; }

    /// <summary>The project's name for people, 1 to 255 characters.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The service's id.</summary>
    [ServerOwned] public Guid? Id { get; set; }

    /// <summary>The project's name.</summary>
    [ServerOwned] public string? Name { get; set; }

    /// <summary>When it was last changed.</summary>
    [ServerOwned] public DateTimeOffset? Updated { get; set; }
}
