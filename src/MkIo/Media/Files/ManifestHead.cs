using System.Text.Json;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>The head of a server manifest.</summary>
[ApiSchema("HeadSchema")]
public sealed class ManifestHead : ApiObject
{
    /// <summary>When a live stream began.</summary>
    public DateTimeOffset? AvailabilityStartTime { get; set; }

    /// <summary>The client manifest beside it.</summary>
    public string? ClientManifestRelativePath { get; set; }

    /// <summary>The version of the manifest.</summary>
    public string? CompatVersion { get; set; }

    /// <summary>Further fields.</summary>
    public IDictionary<string, JsonElement>? Extra { get; set; }

    /// <summary>The formats that may be made of it.</summary>
    public string? Formats { get; set; }

    /// <summary>Fragments in one HLS segment.</summary>
    public string? FragmentsPerHLSSegment { get; set; }
}
