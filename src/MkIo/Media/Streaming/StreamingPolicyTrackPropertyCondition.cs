using MkIo.Json;

namespace MkIo.Media;

/// <summary>A condition that a track meets.</summary>
[ApiSchema("StreamingPolicyTrackPropertyCondition")]
public sealed class StreamingPolicyTrackPropertyCondition : ApiObject
{
    /// <summary>How the property is compared; the service supports Equal.</summary>
    [RequiredField, KnownValues("Unknown", "Equal")] public string? Operation { get; set; }

    /// <summary>The track's property.</summary>
    [RequiredField, KnownValues("Unknown", "FourCC")] public string? Property { get; set; }

    /// <summary>The value to compare with.</summary>
    public string? Value { get; set; }
}
