using MkIo.Json;

namespace MkIo.Media;

/// <summary>A server manifest (.ism) of an asset.</summary>
[ApiSchema("TrackSchema")]
public sealed class ServerManifest : ApiObject
{
    /// <summary>Its tracks.</summary>
    public ManifestBody? Body { get; set; }

    /// <summary>What it says about them all.</summary>
    public ManifestHead? Head { get; set; }
}
