using MkIo.Json;

namespace MkIo.Media;

/// <summary>Name, id and origin of a resource in the newer form of the API.</summary>
[ApiSchema("BlobStorageMetadataSchema", "SasTokenMetadataSchema")]
public class ResourceMetadata : ApiObject
{
    /// <summary>When the resource was made.</summary>
    [ServerOwned] public DateTimeOffset? Created { get; set; }

    /// <summary>The id of who made it.</summary>
    [ServerOwned] public Guid? CreatedBy { get; set; }

    /// <summary>The mail address of who made it.</summary>
    [ServerOwned] public string? CreatedByEmail { get; set; }

    /// <summary>The service's id.</summary>
    [ServerOwned] public Guid? Id { get; set; }

    /// <summary>The name.</summary>
    [ServerOwned] public string? Name { get; set; }

    /// <summary>When it was last changed.</summary>
    [ServerOwned] public DateTimeOffset? Updated { get; set; }

    /// <summary>The id of who last changed it.</summary>
    [ServerOwned] public Guid? UpdatedBy { get; set; }

    /// <summary>The mail address of who last changed it.</summary>
    [ServerOwned] public string? UpdatedByEmail { get; set; }
}
