using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace MkIo.Json;

/// <summary>
/// The one way in which durations are read and written. Fields that the API declares as plain strings may hold something
/// else too, such as a percentage: what is no duration stays as it is and reads as null.
/// </summary>
internal static class IsoDuration
{
    // The service's own patterns take weeks, which XmlConvert does not; years and months are 365 and 30 days, as there.
    private static readonly Regex Form = new(
        @"^(?<sign>-)?P(?=[\dT])(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<weeks>\d+)W)?(?:(?<days>\d+(?:\.\d+)?)D)?(?:T(?:(?<hours>\d+(?:\.\d+)?)H)?(?:(?<minutes>\d+(?:\.\d+)?)M)?(?:(?<seconds>\d*\.?\d+)S)?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static readonly (string Name, long Ticks)[] Parts =
    [
        ("years", 365 * TimeSpan.TicksPerDay), ("months", 30 * TimeSpan.TicksPerDay), ("weeks", 7 * TimeSpan.TicksPerDay), ("days", TimeSpan.TicksPerDay),
        ("hours", TimeSpan.TicksPerHour), ("minutes", TimeSpan.TicksPerMinute), ("seconds", TimeSpan.TicksPerSecond),
    ];

    public static TimeSpan? Read(string? text)
    {
        if (string.IsNullOrEmpty(text) || Form.Match(text) is not { Success: true } match)
            return null;
        decimal ticks = 0;
        var isEmpty = true;
        foreach (var (name, length) in Parts)
        {
            if (!match.Groups[name].Success)
                continue;
            isEmpty = false;
            if (!decimal.TryParse(match.Groups[name].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) || count > long.MaxValue / length)
                return null;
            ticks += count * length;
        }

        if (isEmpty || ticks > long.MaxValue)
            return null;
        return TimeSpan.FromTicks((long)(match.Groups["sign"].Success ? -ticks : ticks));
    }

    /// <summary>
    /// <c>PT36H</c>, <c>PT1H30M</c>, <c>PT0.5S</c>: the T is always there, also where there are only days, because some
    /// fields of the API require it, and all of them take hours beyond a day.
    /// </summary>
    public static string Write(TimeSpan value)
    {
        // Not negated as a TimeSpan: the lowest has no counterpart.
        var ticks = Math.Abs((decimal)value.Ticks);
        var hours = (long)(ticks / TimeSpan.TicksPerHour);
        var minutes = (int)(ticks / TimeSpan.TicksPerMinute % 60);
        var seconds = ticks % TimeSpan.TicksPerMinute / TimeSpan.TicksPerSecond;
        var text = new StringBuilder();
        if (value.Ticks < 0)
            text.Append('-');
        text.Append("PT");
        if (hours > 0)
            text.Append(hours.ToString(CultureInfo.InvariantCulture)).Append('H');
        if (minutes > 0)
            text.Append(minutes.ToString(CultureInfo.InvariantCulture)).Append('M');
        if (seconds > 0 || ticks == 0)
            text.Append(seconds.ToString("0.#######", CultureInfo.InvariantCulture)).Append('S');
        return text.ToString();
    }

    public static string? Write(TimeSpan? value) => value is { } span ? Write(span) : null;

    /// <summary>The same duration as this class writes it, so that <c>PT60M</c> and <c>PT1H</c> compare as equal; what is no duration as it is.</summary>
    public static string? Normalize(string? text) => Read(text) is { } value ? Write(value) : text;
}

/// <summary>Times in fields that the API declares as plain text: what is no time stays as it is and reads as null.</summary>
internal static class IsoTime
{
    public static DateTimeOffset? Read(string? text)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var time) ? time : null;
}

/// <summary>Durations travel in ISO 8601 form (<c>PT30S</c>) and are TimeSpans here.</summary>
internal sealed class DurationConverter : JsonConverter<TimeSpan>
{
    /// <inheritdoc/>
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return IsoDuration.Read(text) ?? throw new JsonException($"'{text}' is not a duration in ISO 8601 form.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options)
        => Guard.NotNull(writer).WriteStringValue(IsoDuration.Write(value));
}

/// <summary>Days, which the API writes as <c>yyyy-MM-dd</c>: midnight in UTC, whatever the time zone of the machine.</summary>
internal sealed class DateConverter : JsonConverter<DateTimeOffset>
{
    private static readonly UtcDateTimeOffsetConverter Times = new();

    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => Times.Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
        => Guard.NotNull(writer).WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

/// <summary>
/// Reads ISO 8601 times, and takes one without an offset as UTC: the service means UTC,
/// and the default converter would take it as the time of the user's machine.
/// </summary>
internal sealed class UtcDateTimeOffsetConverter : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var time)
            ? time
            : throw new JsonException($"'{text}' is not a time in ISO 8601 form.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
        => Guard.NotNull(writer).WriteStringValue(
            value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
}
