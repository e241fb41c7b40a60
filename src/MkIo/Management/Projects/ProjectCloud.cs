using MkIo.Json;

namespace MkIo.Management;

/// <summary>The cloud that a project runs in.</summary>
[ApiSchema("ProjectMetadataCloudSchema")]
public sealed class ProjectCloud : ApiObject
{
    /// <summary>The cloud's name for people.</summary>
    [ReadOnlyField] public string? DisplayName { get; set; }

    /// <summary>The service's id of the cloud.</summary>
    [ReadOnlyField] public Guid? Id { get; set; }

    /// <summary>The cloud's name, such as <c>azure</c>.</summary>
    [ReadOnlyField] public string? Name { get; set; }
}
