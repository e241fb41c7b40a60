using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Media.Assets;

/// <summary>The errors for input that can't become an asset: what was piped, and what is expected.</summary>
internal static class AssetRefusal
{
    private const string Expected = "Pipe a container (Get-AzStorageContainer), a bucket (Get-S3Bucket), an asset, a row with the columns of an asset, or a name.";

    /// <summary>An object of another type.</summary>
    public static MkIoException Type(PipedItem item)
    {
        var hint = item switch
        {
            _ when item.IsOf("FileInfo", "DirectoryInfo") => " To upload files, use Send-MkIoAssetFile.",
            _ when item.Types.Any(type => type.IndexOf("Blob", StringComparison.Ordinal) >= 0) => " A blob is in a container, and the container is the asset.",
            _ => string.Empty,
        };
        return Of($"{Named(item, Article(item.TypeName))} can't become an asset.{hint}");
    }

    /// <summary>What its columns show it to be, such as <c>a blob</c>.</summary>
    public static MkIoException Kind(PipedItem item, string what) => Of($"{Named(item, Capital(what))} can't become an asset.");

    /// <summary>A container that is no more.</summary>
    public static MkIoException Deleted(string container)
        => new(MkIoErrorKind.InvalidRequest, $"The container '{container}' is deleted. Restore it (Restore-AzStorageContainer) before you create an asset of it.");

    /// <summary>A container or row whose value was lost.</summary>
    public static MkIoException Lost(string column, string text)
        => new(MkIoErrorKind.InvalidRequest, $"The column '{column}' is '{text}', which names no container or storage account. Specify them with -Container and -StorageAccountName.");

    /// <summary>A container without its name.</summary>
    public static MkIoException Nameless(PipedItem item) => new(MkIoErrorKind.InvalidRequest, $"{Article(item.TypeName)} without a Name was piped. Keep the property Name.");

    /// <summary>A column that looks like the asset's place, and is not known.</summary>
    public static MkIoException Column(string column, string meant)
        => new(MkIoErrorKind.InvalidRequest, $"The column '{column}' isn't known, and looks like the {(meant == "Container" ? "container" : meant == "SubPath" ? "sub-path" : "storage account")} of the asset. Rename it to {meant}, or leave it out.");

    /// <summary>Two columns that contradict each other.</summary>
    public static MkIoException Columns(string column, string other)
        => new(MkIoErrorKind.InvalidRequest, $"The columns '{column}' and '{other}' mean the same and have different values. Leave one out.");

    /// <summary>A list within an object.</summary>
    public static MkIoException List(string column)
        => new(MkIoErrorKind.InvalidRequest, $"The object holds a list of assets in '{column}'. Pipe the list, such as $input.{column} | Set-MkIoAsset.");

    private static MkIoException Of(string what) => new(MkIoErrorKind.InvalidRequest, $"{what} {Expected}");

    private static string Named(PipedItem item, string what) => (item.Text("Name") ?? item.Text("Key")) is { } name ? $"{what} ('{name}')" : what;

    private static string Article(string type) => Capital(ObjectKind.WithArticle(type));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
