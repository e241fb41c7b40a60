using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>MK.IO's record of a cloud storage account or bucket.</summary>
[ApiSchema("StorageSchemaGet", "StorageSchemaPut", "StorageSchemaPatch")]
public sealed class StorageAccount : ApiObject
{
    /// <summary>The resource kind.</summary>
    [ReadOnlyField] public string? Kind { get; set; }

    /// <summary>Name, id and who made it.</summary>
    [ReadOnlyField] public ResourceMetadata? Metadata { get; set; }

    /// <summary>Where the storage is and how it is reached; one type for each cloud.</summary>
    public StorageSpec? Spec { get; set; }

    /// <summary>Which credential is in use.</summary>
    [ReadOnlyField] public StorageStatus? Status { get; set; }

    /// <summary>The name in MK.IO.</summary>
    [JsonIgnore] public string? Name => Metadata?.Name;

    /// <summary>The cloud: <c>Microsoft.Storage</c>, <c>AWS.S3</c> or <c>Google.Storage</c>.</summary>
    [JsonIgnore] public string? Type => Spec?.Type;

    /// <summary>The address of the account or bucket.</summary>
    [JsonIgnore] public string? Url => (Spec as AzureStorageSpec)?.Url ?? (Spec as S3StorageSpec)?.Url;

    /// <summary>The bucket's name; null for Azure.</summary>
    [JsonIgnore] public string? BucketName => (Spec as S3StorageSpec)?.BucketName ?? (Spec as GoogleStorageSpec)?.BucketName;

    /// <summary>Words for people.</summary>
    [JsonIgnore] public string? Description => Spec?.Description;

    /// <summary>The cloud's region, as found by the service.</summary>
    [JsonIgnore] public string? Region => Spec?.Region;

    /// <summary>When the credential in use expires; null where that is not known.</summary>
    [JsonIgnore] public DateTimeOffset? CredentialExpires => (Spec as AzureStorageSpec)?.Credential?.SignedExpiry;

    /// <summary>Whole days until the credential in use expires, negative when it has; null where that is not known.</summary>
    [JsonIgnore] public int? DaysLeft => Expiry.DaysLeft(CredentialExpires);

    /// <summary>When the record was made.</summary>
    [JsonIgnore] public DateTimeOffset? Created => Metadata?.Created;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
