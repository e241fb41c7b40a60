using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using MkIo.Http;
using MkIo.Json;
using MkIo.Resources;

namespace MkIo.Media;

public sealed partial class StreamingLocator
{
    /// <summary>The asset that is published.</summary>
    [JsonIgnore] public string? AssetName { get => Properties.AssetName; set => Properties.AssetName = value; }

    /// <summary>The streaming policy.</summary>
    [JsonIgnore] public string? StreamingPolicyName { get => Properties.StreamingPolicyName; set => Properties.StreamingPolicyName = value; }

    /// <summary>The content key policy of keys that name none.</summary>
    [JsonIgnore] public string? DefaultContentKeyPolicyName { get => Properties.DefaultContentKeyPolicyName; set => Properties.DefaultContentKeyPolicyName = value; }

    /// <summary>The asset and account filters that apply.</summary>
    [JsonIgnore] public IList<string>? Filters { get => Properties.Filters; set => Properties.Filters = value; }

    /// <summary>The ID that stands in the streams' URLs.</summary>
    [JsonIgnore] public string? StreamingLocatorId { get => Properties.StreamingLocatorId; set => Properties.StreamingLocatorId = value; }

    /// <summary>When the streams begin to be available.</summary>
    [JsonIgnore] public DateTimeOffset? StartTime { get => Properties.StartTime; set => Properties.StartTime = value; }

    /// <summary>When the streams end to be available.</summary>
    [JsonIgnore] public DateTimeOffset? EndTime { get => Properties.EndTime; set => Properties.EndTime = value; }

    /// <summary>Whether players get a 404 in place of the streams.</summary>
    [JsonIgnore] public bool? Suppressed { get => Properties.Suppressed; set => Properties.Suppressed = value; }

    /// <summary>The locator's state.</summary>
    [JsonIgnore] public string? State => Properties.ResourceState;
}

public partial class StreamingLocatorCollection
{
    /// <summary>Gets the paths of a locator's streams and files.</summary>
    /// <param name="name">The locator's name.</param>
    /// <param name="urlStyle">The style of the paths; null for the service's own choice.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public virtual Task<StreamingLocatorPaths> GetPathsAsync(string name, string? urlStyle = null, CancellationToken cancellationToken = default)
        => this.AskAsync<StreamingLocator, StreamingLocatorPathsQuery, StreamingLocatorPaths>(
            name, "listPaths", new StreamingLocatorPathsQuery { UrlStyle = urlStyle }, cancellationToken);

    /// <summary>Gets the keys by which a locator's streams are encrypted.</summary>
    /// <param name="name">The locator's name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public virtual Task<StreamingLocatorContentKeys> GetContentKeysAsync(string name, CancellationToken cancellationToken = default)
        => this.AskAsync<StreamingLocator, StreamingLocatorContentKeys>(name, "listContentKeys", cancellationToken);

    /// <summary>Lists the locators that publish an asset.</summary>
    /// <param name="asset">The asset's name.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="MkIoException">A request failed.</exception>
    public virtual async IAsyncEnumerable<StreamingLocator> OfAssetAsync(string asset, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest(HttpMethod.Post, $"{ListPath.Substring(0, ListPath.LastIndexOf('/'))}/assets/{Uri.EscapeDataString(Guard.NotEmpty(asset))}/listStreamingLocators") { ChangesNothing = true };
        var answer = await Sender.SendAsync(request, MkIoJson.TypeInfo<AssetStreamingLocators>(), cancellationToken).ConfigureAwait(false);
        var left = new HashSet<string>((answer.StreamingLocators ?? []).Select(locator => locator.StreamingLocatorId).OfType<string>(), StringComparer.Ordinal);
        if (left.Count == 0)
            yield break;

        // The answer tells ids and no names, and a locator is reached by its name.
        await foreach (var locator in ListAsync(null, cancellationToken).ConfigureAwait(false))
        {
            if (locator.StreamingLocatorId is not { } id || !left.Remove(id))
                continue;
            yield return locator;
            if (left.Count == 0)
                yield break;
        }
    }
}

public sealed partial class StreamingLocatorContentKey
{
    /// <summary>The label by which the streaming policy refers to the key.</summary>
    [JsonIgnore] public string? Label => LabelReferenceInStreamingPolicy;
}

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
