using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MkIo.Json;

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
