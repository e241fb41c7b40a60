using MkIo.Json;

namespace MkIo.Media;

/// <summary>A condition that a track meets.</summary>
[ApiSchema("StreamingLocatorTrackPropertyCondition")]
public sealed class StreamingLocatorTrackPropertyCondition : ApiObject
{
    /// <summary>How the property is compared.</summary>
    [RequiredField] public TrackPropertyCompareOperation? Operation { get; set; }

    /// <summary>The track's property.</summary>
    [RequiredField] public string? Property { get; set; }

    /// <summary>The value to compare with.</summary>
    [RequiredField] public string? Value { get; set; }
}
