using MkIo.Json;

namespace MkIo.Media;

/// <summary>What a DASH player can choose from for one sort of content.</summary>
[ApiSchema("AdaptationSet")]
public sealed class AdaptationSet : ApiObject
{
    /// <summary>What it does for accessibility.</summary>
    public IList<DescribedValue>? Accessibility { get; set; }

    /// <summary>video, audio or text.</summary>
    public string? ContentType { get; set; }

    /// <summary>The id.</summary>
    public string? Id { get; set; }

    /// <summary>The highest frame rate.</summary>
    public string? MaxFrameRate { get; set; }

    /// <summary>The greatest height.</summary>
    public string? MaxHeight { get; set; }

    /// <summary>The greatest width.</summary>
    public string? MaxWidth { get; set; }

    /// <summary>The MIME type.</summary>
    public string? MimeType { get; set; }

    /// <summary>The shape of the picture.</summary>
    public string? Par { get; set; }

    /// <summary>The qualities.</summary>
    public IList<Representation>? Representation { get; set; }

    /// <summary>What it is for.</summary>
    public IList<DescribedValue>? Role { get; set; }

    /// <summary>Whether segments begin at the same times.</summary>
    public string? SegmentAlignment { get; set; }
}
