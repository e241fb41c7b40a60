namespace MkIo.Media;

/// <summary>What the file service is asked for (<c>POST …downloadBlob</c>); its API is described in the vendor's guide only.</summary>
internal sealed class AssetFileRequest
{
    /// <summary>The storage account, as the file access information names it.</summary>
    public required string StorageAccountName { get; init; }

    /// <summary>The container.</summary>
    public required string ContainerName { get; init; }

    /// <summary>The file with its folders, the asset's own among them.</summary>
    public required string FileName { get; init; }
}
