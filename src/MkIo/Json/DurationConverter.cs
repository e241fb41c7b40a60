using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;

namespace MkIo.Json;

/// <summary>Durations travel in ISO 8601 form (<c>PT30S</c>) and are TimeSpans here.</summary>
internal sealed class DurationConverter : JsonConverter<TimeSpan>
{
    /// <inheritdoc/>
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? string.Empty;
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (FormatException error)
        {
            throw new JsonException($"'{text}' is not a duration in ISO 8601 form.", error);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options)
        => Guard.NotNull(writer).WriteStringValue(XmlConvert.ToString(value));
}
