using System.Collections;
using System.Globalization;
using System.Reflection;
using MkIo.Media;
using MkIo.PowerShell.Parameters;

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

/// <summary>
/// Accepts selections of tracks as New-MkIoTrackSelection makes them, or as hashtables: <c>@{ Type = 'audio'; NotLanguage = 'en' }</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TrackSelectionTransformationAttribute : ArgumentTransformationAttribute
{
    private const string Not = "Not";
    private static readonly IReadOnlyList<string> Types =
        typeof(NewMkIoTrackSelectionCommand).GetProperty(nameof(NewMkIoTrackSelectionCommand.Type))!.GetCustomAttribute<ClosedSetAttribute>()!.Values;

    private static readonly string[] Properties = ["Type", "Name", "Language", "FourCC", "Bitrate"];

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
        => Plain(inputData) switch
        {
            null or string { Length: 0 } => null,
            IDictionary or FilterTrackSelection => new[] { Selection(inputData, 0) },
            IEnumerable list and not string => list.Cast<object?>().Select(Selection).ToArray(),
            var other => throw Refused($"A {other.GetType().Name} is no selection of tracks."),
        };

    private static FilterTrackSelection Selection(object? item, int index) => Plain(item) switch
    {
        FilterTrackSelection selection => selection,
        IDictionary map => TrackSelection.Of([.. map.Entries().Select(entry => Condition(entry, index))]),
        _ => throw Refused($"Track[{index}] is no selection of tracks."),
    };

    private static (string, string, string) Condition(DictionaryEntry entry, int index)
    {
        var key = entry.Key.ToString() ?? string.Empty;
        var negated = key.StartsWith(Not, StringComparison.OrdinalIgnoreCase);
        var property = Properties.FirstOrDefault(name => string.Equals(name, negated ? key.Substring(Not.Length) : key, StringComparison.OrdinalIgnoreCase))
            ?? throw Refused($"Track[{index}].{key} is not known; a track has {string.Join(", ", Properties)}.");
        var value = Convert.ToString(entry.Value, CultureInfo.InvariantCulture);
        if (string.IsNullOrWhiteSpace(value))
            throw Refused($"Track[{index}].{key} has no value.");
        if (property == nameof(NewMkIoTrackSelectionCommand.Type))
            value = Types.FirstOrDefault(type => string.Equals(type, value, StringComparison.OrdinalIgnoreCase)) ?? throw Refused($"Track[{index}].{key} '{value}' is not a valid value: specify one of {string.Join(", ", Types)}.");
        return (property, negated ? "NotEqual" : "Equal", value!);
    }

    private static object? Plain(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    private static ArgumentTransformationMetadataException Refused(string problem)
        => new($"{problem} Use hashtables such as @{{ Type = 'audio'; NotLanguage = 'en' }}, or New-MkIoTrackSelection.");
}
