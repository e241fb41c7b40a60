using MkIo.Http;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>
/// Reads the files of one asset through the file service. Its token lives for a short while: it is asked for when it is
/// needed, used for all files of the asset, and renewed when the service no longer takes it.
/// </summary>
public sealed class AssetFileReader : IDisposable
{
    // The service says 502 for a file that is not there: nobody waits long for that.
    private const int Retries = 3;

    private readonly AssetFiles _files;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private AssetFileAccess? _access;

    internal AssetFileReader(AssetFiles files) => _files = files;

    /// <summary>Downloads a file. It appears under its name when all of it is there, and not before.</summary>
    /// <param name="name">The file's name, with the folders in which it lies within the asset.</param>
    /// <param name="path">Where it goes; a file that is there is replaced.</param>
    /// <param name="progress">Told how many bytes have arrived since it was last told; negative when they count for nothing any more.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="MkIoException">The file could not be had.</exception>
    public Task DownloadAsync(string name, string path, Action<long>? progress = null, CancellationToken cancellationToken = default)
        => new FileDownload((from, inner) => OpenAsync(name, from, inner), progress).ToFileAsync(path, cancellationToken);

    /// <summary>Lets go of the token.</summary>
    public void Dispose() => _gate.Dispose();

    private async Task<HttpResponseMessage> OpenAsync(string name, long from, CancellationToken cancellationToken)
    {
        for (AssetFileAccess? refused = null; ; )
        {
            var access = await AccessAsync(refused, cancellationToken).ConfigureAwait(false);
            try
            {
                return await _files.OpenAsync(NewRequest(access, name, from), cancellationToken).ConfigureAwait(false);
            }
            catch (MkIoException error) when (error.Kind == MkIoErrorKind.Unauthorized && refused is null)
            {
                // One token was refused; if the next one is too, it is not for its age.
                refused = access;
            }
        }
    }

    // Several downloads may find at once that the token is too old: the first renews it, the others take the new one.
    private async Task<AssetFileAccess> AccessAsync(AssetFileAccess? refused, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_access is null || ReferenceEquals(_access, refused))
                _access = await _files.GetAccessAsync(cancellationToken).ConfigureAwait(false);
            return _access;
        }
        finally
        {
            _gate.Release();
        }
    }

    private static ApiRequest NewRequest(AssetFileAccess access, string name, long from)
    {
        var body = new AssetFileRequest
        {
            StorageAccountName = access.StorageAccountName ?? string.Empty,
            ContainerName = access.ContainerName ?? string.Empty,
            FileName = string.IsNullOrEmpty(access.SubPath) ? name : $"{access.SubPath!.Trim('/')}/{name}",
        };
        return new ApiRequest(HttpMethod.Post, Address(access), MkIoJson.Bytes(body))
        {
            Service = new CompanionService(access.Jwt),
            ChangesNothing = true,
            From = from,
            MaxRetries = Retries,
            Operation = $"Downloading '{name}'",
        };
    }

    private static string Address(AssetFileAccess access)
        => Uri.TryCreate($"{access.Url?.TrimEnd('/')}/downloadBlob", UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address.AbsoluteUri
            : throw new MkIoException(MkIoErrorKind.InvalidResponse, $"'{access.Url}' is not the address of a file service.");
}

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
