using MkIo.Json;

namespace MkIo.Media;

/// <summary>Tracks that meet all conditions.</summary>
[ApiSchema("StreamingPolicyTrackSelection")]
public sealed class StreamingPolicyTrackSelection : ApiObject
{
    /// <summary>The conditions.</summary>
    public IList<StreamingPolicyTrackPropertyCondition>? TrackSelections { get; set; }
}
