using MkIo.Json;

namespace MkIo.Media;

/// <summary>The properties of an asset as the API groups them.</summary>
[ApiSchema("AssetProperties", "AssetPutProperties")]
public sealed class AssetProperties : ApiObject
{
    /// <summary>An id of the user's own; up to 64 characters.</summary>
    public string? AlternateId { get; set; }

    /// <summary>The service's id of the asset.</summary>
    [ReadOnlyField] public Guid? AssetId { get; set; }

    /// <summary>The container that holds the media; fixed at creation.</summary>
    public string? Container { get; set; }

    /// <summary>What becomes of the container when the asset is deleted; unset means Retain, and once set it cannot be unset.</summary>
    [KnownValues("Delete", "Retain")] public string? ContainerDeletionPolicy { get; set; }

    /// <summary>When the asset was made.</summary>
    [ReadOnlyField] public DateTimeOffset? Created { get; set; }

    /// <summary>Words for people; up to 4,096 characters.</summary>
    public string? Description { get; set; }

    /// <summary>Accepted by the service and not supported.</summary>
    public string? EncryptionScope { get; set; }

    /// <summary>When the asset was last changed.</summary>
    [ReadOnlyField] public DateTimeOffset? LastModified { get; set; }

    /// <summary>The name of the storage account in MK.IO; required, fixed at creation.</summary>
    public string? StorageAccountName { get; set; }

    /// <summary>Accepted by the service, deprecated and not supported.</summary>
    [KnownValues("None", "MediaStorageClientEncryption")] public string? StorageEncryptionFormat { get; set; }

    /// <summary>The folder within the container, without a slash at either end; 1 to 256 characters; fixed at creation.</summary>
    public string? SubPath { get; set; }
}
