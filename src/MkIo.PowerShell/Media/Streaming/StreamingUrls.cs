using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Joins the paths of locators with the endpoints that run, and says what is missing.</summary>
/// <param name="project">The project.</param>
/// <param name="endpointName">The endpoint whose URLs are wanted; null for all that run.</param>
/// <param name="protocols">The protocols that are wanted; null for all.</param>
internal sealed class StreamingUrls(MkIoProject project, string? endpointName, string[]? protocols)
{
    private const string RunningState = "Running";

    // One list of endpoints serves all locators of the pipeline.
    private readonly Lookup<StreamingEndpoint> _endpoints = new(project.Media.StreamingEndpoints);

    /// <summary>The URLs of all locators of an asset.</summary>
    public async Task<IReadOnlyList<StreamingUrl>> OfAssetAsync(string asset, CancellationToken cancellationToken)
    {
        var urls = new List<StreamingUrl>();
        var published = false;
        await foreach (var locator in project.Media.StreamingLocators.OfAssetAsync(asset, cancellationToken).ConfigureAwait(false))
        {
            published = true;
            urls.AddRange(await OfLocatorAsync(locator, cancellationToken).ConfigureAwait(false));
        }

        return published ? urls : throw Missing($"The asset '{asset}' is not published: it has no streaming locator. Publish-MkIoAsset makes one.");
    }

    /// <summary>The URLs of a locator.</summary>
    public async Task<IReadOnlyList<StreamingUrl>> OfLocatorAsync(StreamingLocator locator, CancellationToken cancellationToken)
    {
        var urls = new List<StreamingUrl>();
        foreach (var group in Running(await _endpoints.AllAsync(cancellationToken).ConfigureAwait(false)).GroupBy(endpoint => endpoint.UrlStyle))
        {
            // The paths differ by the style of the endpoint that they are for.
            var paths = await project.Media.StreamingLocators.GetPathsAsync(locator.Name!, group.Key, cancellationToken).ConfigureAwait(false);
            urls.AddRange(group.SelectMany(endpoint => StreamingUrl.Of(locator, paths, endpoint)).Where(IsWanted));
        }

        return urls;
    }

    private bool IsWanted(StreamingUrl url) => protocols is null || protocols.Contains(url.Protocol, StringComparer.OrdinalIgnoreCase);

    private List<StreamingEndpoint> Running(IReadOnlyList<StreamingEndpoint> endpoints)
    {
        var all = endpoints.Where(endpoint => endpointName is null || endpoint.Name == endpointName).ToList();
        if (all.Count == 0)
            throw Missing(endpointName is null ? "The project has no streaming endpoint. New-MkIoStreamingEndpoint makes one." : $"The project has no streaming endpoint '{endpointName}'.");
        var running = all.Where(endpoint => endpoint.State == RunningState && endpoint.HostName is not null).ToList();
        if (running.Count == 0)
        {
            var states = string.Join(", ", all.Select(endpoint => $"'{endpoint.Name}' is {endpoint.State}"));
            throw Missing($"No streaming endpoint is running: {states}. Start-MkIoStreamingEndpoint starts one.");
        }

        return running;
    }

    private static MkIoException Missing(string message) => new(MkIoErrorKind.Conflict, message);
}
