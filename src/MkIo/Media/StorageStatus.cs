using MkIo.Json;

namespace MkIo.Media;

/// <summary>The state of a storage record.</summary>
[ApiSchema("StorageStatusRead")]
public sealed class StorageStatus : ApiObject
{
    /// <summary>The credential in use: the one that expires last; null when none works.</summary>
    [ReadOnlyField] public Guid? ActiveCredentialId { get; set; }

    /// <summary>The state of the private link, where there is one.</summary>
    [ReadOnlyField, KnownValues("Creating", "Pending", "Ready", "Running", "Deleting", "Deleted")]
    public string? PrivateLinkServiceConnectionStatus { get; set; }
}
