using MkIo.Json;

namespace MkIo.Media;

/// <summary>An address that a player or a download can use.</summary>
public sealed class StreamingUrl
{
    internal StreamingUrl(StreamingLocator locator, StreamingEndpoint endpoint, string protocol, string encryption, string path)
    {
        AssetName = locator.AssetName;
        LocatorName = locator.Name;
        EndpointName = endpoint.Name;
        Protocol = protocol;
        Encryption = encryption;
        var parts = new[] { endpoint.HostName, endpoint.Properties.CdnBasePath, path }.Select(part => part?.Trim('/')).Where(part => !string.IsNullOrEmpty(part));
        Url = new Uri("https://" + string.Join("/", parts));
    }

    /// <summary>The asset that is published.</summary>
    public string? AssetName { get; }

    /// <summary>The locator that publishes it.</summary>
    public string? LocatorName { get; }

    /// <summary>The streaming endpoint that serves it.</summary>
    public string? EndpointName { get; }

    /// <summary>The protocol.</summary>
    [KnownValues("Hls", "Dash", "SmoothStreaming", "Download")]
    public string Protocol { get; }

    /// <summary>The encryption, such as NoEncryption.</summary>
    public string Encryption { get; }

    /// <summary>The address.</summary>
    public Uri Url { get; }

    /// <summary>The address.</summary>
    public override string ToString() => Url.AbsoluteUri;

    /// <summary>The addresses of a locator on an endpoint.</summary>
    /// <param name="locator">The locator.</param>
    /// <param name="paths">Its paths.</param>
    /// <param name="endpoint">The endpoint.</param>
    public static IEnumerable<StreamingUrl> Of(StreamingLocator locator, StreamingLocatorPaths paths, StreamingEndpoint endpoint)
    {
        Guard.NotNull(locator);
        Guard.NotNull(paths);
        Guard.NotNull(endpoint);
        foreach (var stream in paths.StreamingPaths ?? [])
        {
            foreach (var path in stream.Paths ?? [])
                yield return new StreamingUrl(locator, endpoint, stream.StreamingProtocol ?? "unknown", stream.EncryptionScheme ?? "unknown", path);
        }

        foreach (var path in paths.DownloadPaths ?? [])
            yield return new StreamingUrl(locator, endpoint, "Download", "NoEncryption", path);
    }
}
