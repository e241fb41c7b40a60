using MkIo.Json;

namespace MkIo.Media;

/// <summary>One set of still pictures.</summary>
[ApiSchema("ThumbnailGeneratorConfiguration")]
public sealed class ThumbnailGeneratorConfiguration : ApiObject
{
    /// <summary>The pictures' format.</summary>
    [RequiredField, KnownValues("Jpeg", "Png")] public string? Format { get; set; }

    /// <summary>The height in pixels or in per cent; a percentage must equal that of the width.</summary>
    public string? Height { get; set; }

    /// <summary>The part of the files' names that tells this set from the others.</summary>
    public string? Label { get; set; }

    /// <summary>The quality of JPEG pictures, 0 to 100; 70 where it is not given.</summary>
    public int? Quality { get; set; }

    /// <summary>Where to end: an ISO 8601 duration, a percentage of the video, or 1 for a single picture.</summary>
    public string? Range { get; set; }

    /// <summary>How many pictures stand side by side in a sprite; single files where it is not given.</summary>
    public int? SpriteColumn { get; set; }

    /// <summary>Where to begin: an ISO 8601 duration or a percentage of the video.</summary>
    public string? Start { get; set; }

    /// <summary>The distance between two pictures: an ISO 8601 duration or a percentage of the video.</summary>
    public string? Step { get; set; }

    /// <summary>The width in pixels or in per cent; the aspect ratio is kept where no height is given.</summary>
    public string? Width { get; set; }
}
