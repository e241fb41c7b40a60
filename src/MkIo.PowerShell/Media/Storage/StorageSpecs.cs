using MkIo.Media;
using MkIo.Storage;

namespace MkIo.PowerShell.Media.Storage;

/// <summary>What the API calls a storage and what opens it.</summary>
internal static class StorageSpecs
{
    /// <summary>The storage as the API wants it.</summary>
    /// <param name="target">The storage.</param>
    /// <param name="description">Words for people; null or empty for none.</param>
    public static StorageSpec ToSpec(StorageTarget target, string? description)
    {
        var spec = ToSpec(target);
        if (!string.IsNullOrEmpty(description))
            spec.Description = description;
        return spec;
    }

    /// <summary>What the API calls the cloud of a storage.</summary>
    /// <param name="target">The storage.</param>
    public static string TypeOf(StorageTarget target) => ToCredential(target).Type!;

    /// <summary>The storage with its credential.</summary>
    private static StorageSpec ToSpec(StorageTarget target) => target switch
    {
        AzureStorageTarget azure => new AzureStorageSpec { Type = StorageType.Azure, Url = azure.Url, Credential = Credential(azure) },
        S3StorageTarget s3 => new S3StorageSpec { Type = StorageType.S3, BucketName = s3.BucketName, Credential = Credential(s3) },
        GoogleStorageTarget google => new GoogleStorageSpec { Type = StorageType.Google, BucketName = google.BucketName, Credential = Credential(google) },
        _ => throw new NotSupportedException(target.GetType().Name),
    };

    /// <summary>The credential alone.</summary>
    public static StorageCredentialSpec ToCredential(StorageTarget target) => target switch
    {
        AzureStorageTarget azure => new AzureCredentialSpec { Type = StorageType.Azure, Credential = Credential(azure) },
        S3StorageTarget s3 => new S3CredentialSpec { Type = StorageType.S3, Credential = Credential(s3) },
        GoogleStorageTarget google => new GoogleCredentialSpec { Type = StorageType.Google, Credential = Credential(google) },
        _ => throw new NotSupportedException(target.GetType().Name),
    };

    private static AzureCredential? Credential(AzureStorageTarget target) => target.Credential is { } sas ? new AzureCredential { SasToken = sas } : null;

    private static S3Credential Credential(S3StorageTarget target) => new() { AccessKeyId = target.AccessKeyId, SecretAccessKey = target.SecretAccessKey };

    private static GoogleCredential Credential(GoogleStorageTarget target) => new() { Gac = target.KeyFields };
}
