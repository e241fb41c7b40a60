using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MkIo.Json;

/// <summary>
/// JSON that the API doesn't describe, as plain values: strings, booleans, numbers, lists and dictionaries by name.
/// What isn't changed is written as it was read.
/// </summary>
/// <param name="withSecrets">Whether fields that hold secrets by their names are written.</param>
internal sealed class FreeJsonConverter(bool withSecrets) : JsonConverter<object>
{
    /// <inheritdoc/>
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var map = new ApiMap<object?>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    map[name] = Read(ref reader, typeToConvert, options);
                }

                return map;
            case JsonTokenType.StartArray:
                var list = new ApiList<object?>([]);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    list.Add(Read(ref reader, typeToConvert, options));
                return list;
            case JsonTokenType.Number:
                return FreeNumber.Parse(Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan.ToArray()));
            default:
                return reader.TokenType switch { JsonTokenType.String => reader.GetString(), JsonTokenType.True => true, JsonTokenType.False => false, _ => null };
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case var number when FreeNumber.TextOf(number) is { } text: writer.WriteRawValue(text, skipInputValidation: true); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case JsonElement element: element.WriteTo(writer); break;
            case JsonNode node: node.WriteTo(writer, options); break;
            case ApiObject or Secret or DateTimeOffset or TimeSpan or Guid: JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType())); break;
            case DateTime time: Write(writer, new DateTimeOffset(time), options); break;
            case IDictionary<string, object?> map: WriteMap(writer, map, options); break;
            case IDictionary map: WriteMap(writer, Entries(map), options); break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                    Write(writer, item, options);
                writer.WriteEndArray();
                break;
            case Uri or Enum or char: writer.WriteStringValue(value.ToString()); break;
            default: throw new JsonException($"A {value.GetType().Name} cannot be part of JSON. Use dictionaries, lists, strings, numbers and booleans.");
        }
    }

    private void WriteMap(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> map, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var entry in map)
        {
            if (!withSecrets && SecretFields.Everywhere.Contains(entry.Key))
                continue;
            writer.WritePropertyName(entry.Key);
            Write(writer, entry.Value, options);
        }

        writer.WriteEndObject();
    }

    private static IEnumerable<KeyValuePair<string, object?>> Entries(IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
            yield return new(entry.Key.ToString()!, entry.Value);
    }
}

/// <summary>
/// Numbers of JSON that the API doesn't describe: the narrowest of long, BigInteger, decimal and double that has the very
/// value. Where none prints as the number was written (<c>1e3</c>, or more digits than a double has), the text is kept
/// beside the value for as long as that object lives.
/// </summary>
internal static class FreeNumber
{
    private static readonly ConditionalWeakTable<object, string> Texts = new();

    /// <summary>The value of a number.</summary>
    /// <param name="text">The number as JSON has it.</param>
    public static object Parse(string text)
    {
        var value = ValueOf(text);
        if (Print(value) != text)
            Texts.Add(value, text);
        return value;
    }

    /// <summary>A number as JSON has it; null for what is no number.</summary>
    /// <param name="value">Any value.</param>
    public static string? TextOf(object? value)
        => value is null ? null : value is not string and not ValueType ? null : Texts.TryGetValue(value, out var text) ? text : Print(value);

    private static string? Print(object value) => value switch
    {
        long or int or short or sbyte or byte or ushort or uint or ulong or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        BigInteger wide => wide.ToString(CultureInfo.InvariantCulture),
        double number when !double.IsNaN(number) && !double.IsInfinity(number) => number.ToString("R", CultureInfo.InvariantCulture),
        float number when !float.IsNaN(number) && !float.IsInfinity(number) => number.ToString("R", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static object ValueOf(string text)
    {
        if (text.IndexOfAny(['.', 'e', 'E']) < 0)
        {
            // Without the cast both were a BigInteger.
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? (object)whole : BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }

        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && IsExact(text, exact))
            return exact;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number)
            ? number
            // Wider than any number: a string of its own, since the text is known by the object.
            : new string(text.ToCharArray());
    }

    // A decimal is rounded in silence where it has too few digits or places.
    private static bool IsExact(string text, decimal value)
    {
        var parts = text.Split('e', 'E');
        var (mantissa, exponent) = (parts[0], 0);
        if (parts.Length > 1 && !int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            return false;
        var point = mantissa.IndexOf('.');
        var places = (point < 0 ? 0 : mantissa.Length - point - 1) - exponent;
        var bits = decimal.GetBits(value);
        var scale = (bits[3] >> 16) & 0xFF;
        var difference = places - scale;
        if (difference is > 100 or < -100)
            return false;
        var said = BigInteger.Parse(mantissa.Replace(".", string.Empty), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var kept = ((new BigInteger((uint)bits[2]) << 64) + (new BigInteger((uint)bits[1]) << 32) + (uint)bits[0]) * (bits[3] < 0 ? -1 : 1);
        return difference >= 0 ? said == kept * BigInteger.Pow(10, difference) : said * BigInteger.Pow(10, -difference) == kept;
    }
}
