using MkIo.Http;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>What opens the files of an asset for a short time.</summary>
[ApiSchema("AssetFileAccessInfoSchema")]
public sealed class AssetFileAccess : ApiObject
{
    /// <summary>The container.</summary>
    public string? ContainerName { get; set; }

    /// <summary>The short-lived token of the file service; not an API token.</summary>
    public Secret? Jwt { get; set; }

    /// <summary>The storage account.</summary>
    public string? StorageAccountName { get; set; }

    /// <summary>The asset's folder within the container; null for all of it.</summary>
    public string? SubPath { get; set; }

    /// <summary>The address of the file service.</summary>
    public string? Url { get; set; }
}
