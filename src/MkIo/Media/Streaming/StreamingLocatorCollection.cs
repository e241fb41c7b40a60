using System.Runtime.CompilerServices;
using MkIo.Http;
using MkIo.Json;
using MkIo.Resources;

namespace MkIo.Media;

/// <summary>Streaming locators (<c>/streamingLocators</c>).</summary>
public sealed class StreamingLocatorCollection : StatefulCollection<StreamingLocator>
{
    private readonly string _root;

    internal StreamingLocatorCollection(ApiSender sender, string root)
        : base(sender, new("streaming locator", $"{root}/streamingLocators")) => _root = root;

    /// <summary>Gets the paths of a locator's streams and files.</summary>
    /// <param name="name">The locator's name.</param>
    /// <param name="urlStyle">The style of the paths; null for the service's own choice.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public Task<StreamingLocatorPaths> GetPathsAsync(string name, string? urlStyle = null, CancellationToken cancellationToken = default)
        => this.AskAsync<StreamingLocator, StreamingLocatorPathsQuery, StreamingLocatorPaths>(
            name, "listPaths", new StreamingLocatorPathsQuery { UrlStyle = urlStyle }, cancellationToken);

    /// <summary>Gets the keys by which a locator's streams are encrypted.</summary>
    /// <param name="name">The locator's name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public Task<StreamingLocatorContentKeys> GetContentKeysAsync(string name, CancellationToken cancellationToken = default)
        => this.AskAsync<StreamingLocator, StreamingLocatorContentKeys>(name, "listContentKeys", cancellationToken);

    /// <summary>Lists the locators that publish an asset.</summary>
    /// <param name="asset">The asset's name.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="MkIoException">A request failed.</exception>
    public async IAsyncEnumerable<StreamingLocator> OfAssetAsync(string asset, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest(HttpMethod.Post, $"{_root}/assets/{Uri.EscapeDataString(Guard.NotEmpty(asset))}/listStreamingLocators");
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
