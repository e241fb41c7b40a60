using MkIo.Json;

namespace MkIo.Media;

/// <summary>The tracks of a server manifest.</summary>
[ApiSchema("BodySchema")]
public sealed class ManifestBody : ApiObject
{
    /// <summary>The audio tracks.</summary>
    public IList<ManifestTrack>? Audio { get; set; }

    /// <summary>The text tracks.</summary>
    public IList<ManifestTextTrack>? Textstream { get; set; }

    /// <summary>The video tracks.</summary>
    public IList<ManifestTrack>? Video { get; set; }
}
