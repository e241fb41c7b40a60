using MkIo.Json;

namespace MkIo.Media;

/// <summary>Still pictures taken out of a video.</summary>
[ApiSchema("ThumbnailGeneratorPreset")]
public sealed class ThumbnailGeneratorPreset : Preset
{
    /// <summary>Makes an empty one.</summary>
    public ThumbnailGeneratorPreset() : base("#MediaKind.ThumbnailGeneratorPreset") { }

    /// <summary>The beginning of the files' names; the input's name where it is not given.</summary>
    public string? BaseFilename { get; set; }

    /// <summary>The sets of pictures to take; one at least.</summary>
    [RequiredField] public IList<ThumbnailGeneratorConfiguration>? Thumbnails { get; set; }
}
