namespace MkIo.Media;

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
