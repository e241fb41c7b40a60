namespace MkIo.Media;

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
