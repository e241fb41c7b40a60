using MkIo.Json;

namespace MkIo.Media;

/// <summary>One condition that a track has to meet.</summary>
[ApiSchema("FilterTrackPropertyCondition")]
public sealed class FilterTrackCondition : ApiObject
{
    /// <summary>How the value is compared.</summary>
    [RequiredField, KnownValues("Equal", "NotEqual")] public string? Operation { get; set; }

    /// <summary>What is compared.</summary>
    [RequiredField, KnownValues("Unknown", "Type", "Name", "Language", "FourCC", "Bitrate")] public string? Property { get; set; }

    /// <summary>The value, without regard to case: video, audio or text; an RFC 5646 language; a codec such as avc1; a bitrate or a range such as 0-3000000.</summary>
    [RequiredField] public string? Value { get; set; }

    /// <summary>Such as <c>Type=video</c> or <c>Language!=en</c>.</summary>
    public override string ToString() => $"{Property}{(Operation == "NotEqual" ? "!=" : "=")}{Value}";
}
