using MkIo.Json;

namespace MkIo.Management;

/// <summary>Id, cloud and origin of a project.</summary>
[ApiSchema("ProjectMetadataSchema", "ProjectPatchMetadataSchema")]
public sealed class ProjectMetadata : ApiObject
{
    /// <summary>The cloud that it runs in.</summary>
    [ReadOnlyField] public ProjectCloud? Cloud { get; set; }

    /// <summary>When it was made.</summary>
    [ReadOnlyField] public DateTimeOffset? Created { get; set; }

    /// <summary>The id of who made it.</summary>
    [ReadOnlyField] public Guid? CreatedBy { get; set; }

    /// <summary>The mail address of who made it.</summary>
    [ReadOnlyField] public string? CreatedByEmail { get; set; }

    /// <summary>The id of who made it, in its newer place.</summary>
    [ReadOnlyField] public Guid? CreatedById { get; set; }

    /// <summary>The name of who made it.</summary>
    [ReadOnlyField] public string? CreatedByName { get; set; }

    /// <summary>The project's name for people, 1 to 255 characters.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The service's id.</summary>
    [ReadOnlyField] public Guid? Id { get; set; }

    /// <summary>The project's name.</summary>
    [ReadOnlyField] public string? Name { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyField] public DateTimeOffset? Updated { get; set; }
}
