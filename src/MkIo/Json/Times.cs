using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;

namespace MkIo.Json;

/// <summary>Durations in fields that the API declares as plain text: what is no duration stays as it is and reads as null.</summary>
internal static class IsoDuration
{
    public static TimeSpan? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            return null;
        }
    }

    public static string? Write(TimeSpan? value) => value is { } span ? XmlConvert.ToString(span) : null;
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
        => Guard.NotNull(writer).WriteStringValue(XmlConvert.ToString(value));
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
