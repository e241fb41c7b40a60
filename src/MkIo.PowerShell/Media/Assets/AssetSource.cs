using System.Globalization;

namespace MkIo.PowerShell.Media.Assets;

/// <summary>
/// What an object of the pipeline tells about the container that an asset is to stand for. It is told by the shape of
/// the object and not by its type, so that no module of a cloud has to be loaded, and objects from a remote session work too.
/// </summary>
/// <param name="Container">The container's or bucket's name.</param>
/// <param name="AccountUrl">An address within the Azure storage account; null where the object has none.</param>
/// <param name="BucketName">The S3 or Google bucket; null for Azure.</param>
internal sealed record AssetSource(string Container, string? AccountUrl, string? BucketName)
{
    /// <summary>Reads a container of Az.Storage or of the Azure SDK, or a bucket of AWS.Tools; null for anything else.</summary>
    public static AssetSource? From(PSObject? input)
    {
        if (input is null)
            return null;
        if (Text(input, "BucketName") is { } bucket)
            return new AssetSource(bucket, null, bucket);
        return Text(input, "Name") is { } name && LooksLikeContainer(input) ? new AssetSource(name, AccountUrlOf(input), null) : null;
    }

    // BlobContainerItem of the SDK has Properties with an ETag; AzureStorageContainer of the module has a Context.
    private static bool LooksLikeContainer(PSObject input)
        => TypeName(input).EndsWith("BlobContainerItem", StringComparison.Ordinal) || Child(input, "Context") is { } context && Text(context, "StorageAccountName") is not null;

    private static string? AccountUrlOf(PSObject input)
    {
        var address = Child(input, "Context") is { } context ? Text(context, "BlobEndPoint") : null;
        return address
            ?? (Child(input, "CloudBlobContainer") is { } container ? Text(container, "Uri") : null)
            ?? (Child(input, "BlobContainerClient") is { } client ? Text(client, "Uri") : null);
    }

    private static string TypeName(PSObject input) => input.TypeNames.Count > 0 ? input.TypeNames[0] : string.Empty;

    private static PSObject? Child(PSObject input, string name) => input.Properties[name]?.Value is { } value ? PSObject.AsPSObject(value) : null;

    private static string? Text(PSObject input, string name)
        => Convert.ToString(input.Properties[name]?.Value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
}
