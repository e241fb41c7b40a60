using MkIo.Media;

namespace MkIo.PowerShell.Media.Files;

/// <summary>The listing of an asset.</summary>
/// <param name="Asset">The asset's name.</param>
/// <param name="Wanted">Which of the files are wanted.</param>
/// <param name="Storage">What lies in it.</param>
public sealed record AssetStorageOf(string Asset, FileNames Wanted, AssetStorage Storage);
