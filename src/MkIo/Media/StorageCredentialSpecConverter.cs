using MkIo.Json;

namespace MkIo.Media;

/// <summary>Tells the credentials of the clouds apart by <c>type</c>.</summary>
public sealed class StorageCredentialSpecConverter : PolymorphicConverter<StorageCredentialSpec, OtherCredentialSpec>
{
    /// <inheritdoc/>
    protected override string Discriminator => "type";

    /// <inheritdoc/>
    protected override Type? Resolve(string value) => value switch
    {
        StorageType.Azure => typeof(AzureCredentialSpec),
        StorageType.S3 => typeof(S3CredentialSpec),
        StorageType.Google => typeof(GoogleCredentialSpec),
        _ => null,
    };
}
