namespace MkIo.Media;

/// <summary>A file or folder of an asset.</summary>
/// <param name="AssetName">The asset.</param>
/// <param name="Name">The name within the asset.</param>
/// <param name="Length">The size in bytes; null for a folder.</param>
/// <param name="IsFolder">Whether it is a folder. What lies in a folder is not listed.</param>
public sealed record AssetFile(string AssetName, string Name, long? Length, bool IsFolder)
{
    /// <summary>The name within the asset, by which a piped file is told from an asset.</summary>
    public string FileName => Name;

    /// <summary>The files and folders of a listing.</summary>
    /// <param name="asset">The asset's name.</param>
    /// <param name="storage">The listing.</param>
    public static IEnumerable<AssetFile> Of(string asset, AssetStorage storage)
    {
        var spec = Guard.NotNull(storage).Spec;
        return (spec?.Folders ?? []).Select(folder => new AssetFile(asset, folder.Name ?? string.Empty, null, true))
            .Concat((spec?.Files ?? []).Select(file => new AssetFile(asset, file.Name ?? string.Empty, file.Size, false)));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
