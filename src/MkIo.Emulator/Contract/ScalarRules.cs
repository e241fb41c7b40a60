using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MkIo.Emulator.Contract;

/// <summary>The rules for single values: lengths, patterns, formats, enums, ranges.</summary>
internal static class ScalarRules
{
    public static void CheckString(string value, SchemaNode schema, FieldPath path, ValidationErrors errors)
    {
        if (Find(value, schema) is { } message)
            errors.Add(path.ToString(), message);
    }

    /// <summary>What is wrong with the value, or null.</summary>
    public static string? Find(string value, SchemaNode schema)
    {
        if (schema.Enum is { } allowed && !allowed.Contains(value))
            return $"Must be one of {string.Join(", ", allowed)}.";
        if (value.Length < schema.MinLength)
            return $"Shorter than minimum length {schema.MinLength}.";
        if (value.Length > schema.MaxLength)
            return $"Longer than maximum length {schema.MaxLength}.";
        if (schema.Pattern is { } pattern && !pattern.IsMatch(value))
            return $"Does not match the pattern {pattern}.";
        return schema.Format is { } format ? StringFormat.Check(format, value) : null;
    }

    public static void CheckNumber(JsonElement value, SchemaNode schema, FieldPath path, ValidationErrors errors)
    {
        var isInteger = schema.Type == SchemaType.Integer;
        if (value.ValueKind != JsonValueKind.Number || (isInteger && !value.TryGetInt64(out _)))
            errors.Add(path.ToString(), isInteger ? "Must be an integer." : "Must be a number.");
        else if (schema.Format == "int32" && !value.TryGetInt32(out _))
            errors.Add(path.ToString(), "Must be a 32-bit integer.");
        else if (value.TryGetDecimal(out var number))
            CheckRange(number, schema, path, errors);
    }

    public static void CheckLabel(JsonProperty label, FieldPath path, ValidationErrors errors)
    {
        if (!LabelRule.IsKey(label.Name))
            errors.Add(path.ToString(), "A label has 1 to 256 letters, digits, hyphens or underscores.");
        if (label.Value.ValueKind == JsonValueKind.String && !LabelRule.IsValue(label.Value.GetString()!))
            errors.Add(path.ToString(), "A label's value has at most 256 letters, digits, hyphens, underscores or spaces.");
    }

    private static void CheckRange(decimal number, SchemaNode schema, FieldPath path, ValidationErrors errors)
    {
        if (number < schema.Minimum)
            errors.Add(path.ToString(), $"Must be at least {schema.Minimum}.");
        if (number > schema.Maximum)
            errors.Add(path.ToString(), $"Must be at most {schema.Maximum}.");
    }
}

/// <summary>The string formats that the documents use.</summary>
internal static partial class StringFormat
{
    /// <summary>What is wrong with the value, or null.</summary>
    public static string? Check(string format, string value) => format switch
    {
        "uuid" => Guid.TryParseExact(value, "D", out _) ? null : "Not a UUID.",
        "date-time" => IsDateTime(value) ? null : "Not an ISO 8601 date and time.",
        "date" => IsDate(value) ? null : "Not a date in the form yyyy-MM-dd.",
        "duration" => Duration().IsMatch(value) ? null : "Not an ISO 8601 duration.",
        "byte" => IsBase64(value) ? null : "Not base64.",
        _ => null,
    };

    private static bool IsDateTime(string value) =>
        value.Length > 10 && value[10] is 'T' or 't'
        && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static bool IsDate(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsBase64(string value) =>
        Convert.TryFromBase64String(value, new byte[value.Length], out _);

    [GeneratedRegex(@"^P(?!\z)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?\z")]
    private static partial Regex Duration();
}

/// <summary>What the document says of labels in a note only: which characters a label and its value may have, and how many.</summary>
internal static partial class LabelRule
{
    public static bool IsKey(string key) => Key().IsMatch(key);

    public static bool IsValue(string value) => Value().IsMatch(value);

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}\\z")]
    private static partial Regex Key();

    [GeneratedRegex("^[A-Za-z0-9_ -]{0,256}\\z")]
    private static partial Regex Value();
}
