using MkIo.Json;

namespace MkIo.Media;

/// <summary>A position as a time of day, for input that carries one.</summary>
[ApiSchema("UtcClipTime")]
public sealed class UtcClipTime : ClipTime
{
    /// <summary>Makes an empty one.</summary>
    public UtcClipTime() : base("#Microsoft.Media.UtcClipTime") { }

    /// <summary>The time in UTC.</summary>
    public DateTimeOffset? Time { get; set; }

    /// <summary>A SCTE-35 signal near that time at which the clip begins or ends.</summary>
    public ScteTrigger? Trigger { get; set; }
}
