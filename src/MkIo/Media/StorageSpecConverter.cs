using MkIo.Json;

namespace MkIo.Media;

/// <summary>Tells the storage types apart by <c>type</c>.</summary>
public sealed class StorageSpecConverter : PolymorphicConverter<StorageSpec, OtherStorageSpec>
{
    /// <inheritdoc/>
    protected override string Discriminator => "type";

    /// <inheritdoc/>
    protected override Type? Resolve(string value) => value switch
    {
        StorageType.Azure => typeof(AzureStorageSpec),
        StorageType.S3 => typeof(S3StorageSpec),
        StorageType.Google => typeof(GoogleStorageSpec),
        _ => null,
    };
}
