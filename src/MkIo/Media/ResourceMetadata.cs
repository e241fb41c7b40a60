using MkIo.Json;

namespace MkIo.Media;

/// <summary>Name, id and origin of a resource in the newer form of the API.</summary>
[ApiSchema("BlobStorageMetadataSchema", "SasTokenMetadataSchema")]
public class ResourceMetadata : ApiObject
{
    /// <summary>When the resource was made.</summary>
    [ReadOnlyField] public DateTimeOffset? Created { get; set; }

    /// <summary>The id of who made it.</summary>
    [ReadOnlyField] public Guid? CreatedBy { get; set; }

    /// <summary>The mail address of who made it.</summary>
    [ReadOnlyField] public string? CreatedByEmail { get; set; }

    /// <summary>The service's id.</summary>
    [ReadOnlyField] public Guid? Id { get; set; }

    /// <summary>The name.</summary>
    [ReadOnlyField] public string? Name { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyField] public DateTimeOffset? Updated { get; set; }

    /// <summary>The id of who last changed it.</summary>
    [ReadOnlyField] public Guid? UpdatedBy { get; set; }

    /// <summary>The mail address of who last changed it.</summary>
    [ReadOnlyField] public string? UpdatedByEmail { get; set; }
}
