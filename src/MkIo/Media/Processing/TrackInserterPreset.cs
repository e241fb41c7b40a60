using MkIo.Json;

namespace MkIo.Media;

/// <summary>A text or audio track that is added to an asset.</summary>
[ApiSchema("TrackInserterPreset")]
public sealed class TrackInserterPreset : Preset
{
    /// <summary>Makes an empty one.</summary>
    public TrackInserterPreset() : base("#MediaKind.TrackInserterPreset") { }

    /// <summary>The beginning of the track's file name; the input's name where it is not given.</summary>
    public string? BaseFilename { get; set; }

    /// <summary>The track to add; exactly one.</summary>
    [RequiredField] public IList<InsertedTrack>? Tracks { get; set; }
}
