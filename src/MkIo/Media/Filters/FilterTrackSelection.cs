using MkIo.Json;

namespace MkIo.Media;

/// <summary>A selection of tracks: those that meet all its conditions.</summary>
[ApiSchema("FilterTrackSelection")]
public sealed class FilterTrackSelection : ApiObject
{
    /// <summary>The conditions; a track has to meet all of them.</summary>
    [RequiredField] public IList<FilterTrackCondition>? TrackSelections { get; set; }

    /// <summary>The conditions, joined by "and".</summary>
    public override string ToString() => string.Join(" and ", TrackSelections ?? []);
}
