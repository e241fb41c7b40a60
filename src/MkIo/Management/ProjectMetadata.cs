using MkIo.Json;

namespace MkIo.Management;

/// <summary>Id, cloud and origin of a project.</summary>
[ApiSchema("ProjectMetadataSchema")]
public sealed class ProjectMetadata : ApiObject
{
    /// <summary>The cloud that it runs in.</summary>
    [ServerOwned] public ProjectCloud? Cloud { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? Created { get; set; }

    /// <summary>The id of who made it.</summary>
    public Guid? CreatedBy { get; set; }

    /// <summary>The mail address of who made it.</summary>
    public string? CreatedByEmail { get; set; }

    /// <summary>The id of who made it, in its newer place.</summary>
    public Guid? CreatedById { get; set; }

    /// <summary>The name of who made it.</summary>
    public string? CreatedByName { get; set; }

    /// <summary>The project's name for people.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The service's id.</summary>
    public Guid? Id { get; set; }

    /// <summary>The project's name.</summary>
    public string? Name { get; set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? Updated { get; set; }
}
