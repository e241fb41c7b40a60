using System.Text.Json.Serialization;

namespace MkIo.Media;

public sealed partial class StorageAccount
{
    /// <summary>The name in MK.IO.</summary>
    [JsonIgnore] public string? Name => Metadata?.Name;

    /// <summary>The cloud: <c>Microsoft.Storage</c>, <c>AWS.S3</c> or <c>Google.Storage</c>.</summary>
    [JsonIgnore] public string? Type => Spec?.Type;

    /// <summary>The address of the account or bucket.</summary>
    [JsonIgnore] public string? Url => (Spec as AzureStorageSpec)?.Url ?? (Spec as S3StorageSpec)?.Url;

    /// <summary>The bucket's name; null for Azure.</summary>
    [JsonIgnore] public string? BucketName => (Spec as S3StorageSpec)?.BucketName ?? (Spec as GoogleStorageSpec)?.BucketName;

    /// <summary>Where it is: the bucket's name, or the address of the account.</summary>
    [JsonIgnore] public string? Location => BucketName ?? Url;

    /// <summary>A description.</summary>
    [JsonIgnore] public string? Description => Spec?.Description;

    /// <summary>The cloud's region, as found by the service.</summary>
    [JsonIgnore] public string? Region => Spec?.Region;

    /// <summary>When the credential in use expires; null where that is not known.</summary>
    [JsonIgnore] public DateTimeOffset? CredentialExpires => (Spec as AzureStorageSpec)?.Credential?.SignedExpiry;

    /// <summary>Whole days until the credential in use expires, negative when it has; null where that is not known.</summary>
    [JsonIgnore] public int? DaysLeft => Expiry.DaysLeft(CredentialExpires);

    /// <summary>When the record was created.</summary>
    [JsonIgnore] public DateTimeOffset? Created => Metadata?.Created;

    /// <summary>When it was last changed.</summary>
    [JsonIgnore] public DateTimeOffset? LastModified => Metadata?.Updated;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}

public sealed partial class StorageCredential
{
    /// <summary>The ID.</summary>
    [JsonIgnore] public Guid? Id => Metadata?.Id;

    /// <summary>The storage account that it opens.</summary>
    [JsonIgnore] public string? StorageAccountName { get; internal set; }

    /// <summary>The cloud.</summary>
    [JsonIgnore] public string? Type => Spec?.Type;

    /// <summary>When it begins; null for at once, or where that is not known.</summary>
    [JsonIgnore] public DateTimeOffset? Starts => (Spec as AzureCredentialSpec)?.Credential?.SignedStart;

    /// <summary>When it expires; null where that is not known.</summary>
    [JsonIgnore] public DateTimeOffset? Expires => (Spec as AzureCredentialSpec)?.Credential?.SignedExpiry;

    /// <summary>Whole days until it expires, negative when it has; null where that is not known.</summary>
    [JsonIgnore] public int? DaysLeft => Expiry.DaysLeft(Expires);

    /// <summary>The ID of an S3 access key, which is no secret.</summary>
    [JsonIgnore] public string? AccessKeyId => (Spec as S3CredentialSpec)?.Credential?.AccessKeyId;

    /// <summary>When it was added.</summary>
    [JsonIgnore] public DateTimeOffset? Created => Metadata?.Created;

    /// <summary>When it was last changed.</summary>
    [JsonIgnore] public DateTimeOffset? LastModified => Metadata?.Updated;

    /// <summary>The ID.</summary>
    public override string ToString() => Id?.ToString() ?? base.ToString()!;
}

public partial class StorageCredentialCollection
{
    /// <summary>Adds a credential beside those that are there. MK.IO uses the one that expires last.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The service tried it and did not get in, or the request failed.</exception>
    public virtual Task<StorageCredential> AddAsync(StorageCredentialSpec credential, CancellationToken cancellationToken = default)
        => PostAsync(new StorageCredential { Spec = Guard.NotNull(credential) }, cancellationToken);
}

/// <summary>The part of a storage account that can be changed without its credential (<c>StorageSchemaPatch</c>).</summary>
public static class StoragePatch
{
    /// <summary>A change of the description alone.</summary>
    /// <param name="type">The type of the storage account, which tells the service how to read the change.</param>
    /// <param name="description">The new description; null or empty for none.</param>
    public static StorageAccount Description(string type, string? description)
    {
        StorageSpec spec = type switch
        {
            StorageType.Azure => new AzureStorageSpec(),
            StorageType.S3 => new S3StorageSpec(),
            StorageType.Google => new GoogleStorageSpec(),
            _ => new OtherStorageSpec(),
        };
        spec.Type = type;
        spec.Description = description ?? string.Empty;
        return new StorageAccount { Spec = spec };
    }
}

/// <summary>The clouds that MK.IO reads from, as they travel in <c>spec.type</c>.</summary>
public static class StorageType
{
    /// <summary>Azure Blob Storage.</summary>
    public const string Azure = "Microsoft.Storage";

    /// <summary>Amazon S3.</summary>
    public const string S3 = "AWS.S3";

    /// <summary>Google Cloud Storage.</summary>
    public const string Google = "Google.Storage";
}
