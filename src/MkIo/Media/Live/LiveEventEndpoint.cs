using MkIo.Json;

namespace MkIo.Media;

/// <summary>An address of a live event.</summary>
[ApiSchema("LiveEventEndpoint")]
public sealed class LiveEventEndpoint : ApiObject
{
    /// <summary>What is spoken there, such as RTMP or SRT.</summary>
    public string? Protocol { get; set; }

    /// <summary>The address with its port.</summary>
    public string? Url { get; set; }

    /// <summary>The address.</summary>
    public override string ToString() => Url ?? string.Empty;

    internal static IReadOnlyList<string> Urls(IEnumerable<LiveEventEndpoint>? endpoints)
        => (endpoints ?? []).Select(endpoint => endpoint.Url).OfType<string>().ToList();
}
