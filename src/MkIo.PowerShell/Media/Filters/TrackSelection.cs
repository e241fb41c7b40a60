using MkIo.Media;

namespace MkIo.PowerShell.Media.Filters;

/// <summary>Makes selections of tracks.</summary>
internal static class TrackSelection
{
    private const long HighestBitrate = int.MaxValue;

    /// <summary>Video within a range of bitrates. A track that is in no selection is left out, so that sound and text are selected beside it.</summary>
    public static List<FilterTrackSelection> Within(long? lowest, long? highest) =>
    [
        Of(("Type", "Equal", "video"), ("Bitrate", "Equal", $"{lowest ?? 0}-{highest ?? HighestBitrate}")),
        Of(("Type", "Equal", "audio")),
        Of(("Type", "Equal", "text")),
    ];

    public static FilterTrackSelection Of(params (string Property, string Operation, string Value)[] conditions) => new()
    {
        TrackSelections = [.. conditions.Select(condition => new FilterTrackCondition
        {
            Property = condition.Property,
            Operation = condition.Operation,
            Value = condition.Value,
        })],
    };
}
