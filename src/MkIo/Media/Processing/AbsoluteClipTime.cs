using MkIo.Json;

namespace MkIo.Media;

/// <summary>A position as the time since the beginning of the input.</summary>
[ApiSchema("AbsoluteClipTime")]
public sealed class AbsoluteClipTime : ClipTime
{
    /// <summary>Makes an empty one.</summary>
    public AbsoluteClipTime() : base("#Microsoft.Media.AbsoluteClipTime") { }

    /// <summary>The position in ISO 8601 form, such as <c>PT1M30S</c>.</summary>
    public string? Time { get; set; }
}
