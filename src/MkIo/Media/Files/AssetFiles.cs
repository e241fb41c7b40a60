using MkIo.Http;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>The files of one asset, as MK.IO sees them in the asset's storage.</summary>
public sealed class AssetFiles
{
    private readonly ApiSender _sender;
    private readonly string _assetPath;

    internal AssetFiles(ApiSender sender, string assetPath)
    {
        _sender = sender;
        _assetPath = assetPath;
    }

    /// <summary>Lists the files, folders and tracks at the top of the asset (<c>GET …/storage/</c>).</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public Task<AssetStorage> ListAsync(CancellationToken cancellationToken = default)
        => _sender.SendAsync(new ApiRequest(HttpMethod.Get, $"{_assetPath}/storage/"), MkIoJson.TypeInfo<AssetStorage>(), cancellationToken);

    /// <summary>Asks for what opens the files for a short time (<c>POST …/getFileAccessInfo</c>).</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed; an expired SAS of the storage account is the usual cause.</exception>
    public Task<AssetFileAccess> GetAccessAsync(CancellationToken cancellationToken = default)
        => _sender.SendAsync(new ApiRequest(HttpMethod.Post, $"{_assetPath}/getFileAccessInfo"), MkIoJson.TypeInfo<AssetFileAccess>(), cancellationToken);

    /// <summary>Reads files of the asset; dispose it when they are read.</summary>
    public AssetFileReader OpenReader() => new(this);

    internal Task<HttpResponseMessage> OpenAsync(ApiRequest request, CancellationToken cancellationToken) => _sender.OpenAsync(request, cancellationToken);
}
