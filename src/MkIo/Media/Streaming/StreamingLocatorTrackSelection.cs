using MkIo.Json;

namespace MkIo.Media;

/// <summary>Tracks that meet all conditions.</summary>
[ApiSchema("StreamingLocatorTrackSelection")]
public sealed class StreamingLocatorTrackSelection : ApiObject
{
    /// <summary>The conditions.</summary>
    [RequiredField] public IList<StreamingLocatorTrackPropertyCondition>? TrackSelections { get; set; }
}
