using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MkIo.Generator;

/// <summary>Names and summaries where the overrides have none.</summary>
/// <param name="summaries">The summaries of fields that have the same name and meaning in many schemas.</param>
/// <param name="patterns">Patterns in words.</param>
internal sealed partial class Words(IReadOnlyDictionary<string, string> summaries, IReadOnlyDictionary<string, string> patterns)
{
    /// <summary>The C# name of a field: <c>contact_email</c> is ContactEmail.</summary>
    public static string Pascal(string field)
        => string.Concat(Separator().Split(field).Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>A name as words: <c>HlsManifestId</c> is HLS manifest ID.</summary>
    public static string Of(string name)
        => string.Join(' ', WordStart().Split(name).Where(word => word.Length > 0).Select(word => word.ToUpperInvariant() switch
        {
            "ID" or "URL" or "URI" or "IP" or "HLS" or "DASH" or "DRM" or "CDN" or "SCTE" or "SRT" => word.ToUpperInvariant(),
            _ when word.Length > 1 && word.All(char.IsUpper) => word,
            _ => word.ToLowerInvariant(),
        }));

    /// <summary>The summary of a property: its name in words, the notes and the limits of its schema.</summary>
    public string Summary(string field, string name, IReadOnlyList<JsonElement> schemas)
    {
        var schema = schemas[0];
        var clauses = new[] { Text(schema, "x-note"), Length(schema), Range(schema), Count(schema), Pattern(schema), Default(schema) }
            .Append(schemas.Any(variant => Is(variant, "x-mkio-immutable")) ? "fixed at creation" : null)
            .Append(schemas.Any(variant => Is(variant, "deprecated")) ? "deprecated" : null)
            .Where(clause => !string.IsNullOrEmpty(clause));
        return $"{string.Join("; ", clauses.Prepend(summaries.GetValueOrDefault(field)?.TrimEnd('.') ?? Subject(name, schema)))}.";
    }

    private static string Subject(string name, JsonElement schema)
    {
        var words = Of(name);
        if (Text(schema, "type") != "boolean")
            return Text(schema, "format") == "date-time" && words.EndsWith("ed", StringComparison.Ordinal) ? $"When it was {words}" : $"The {words}";
        var first = words.Split(' ')[0];
        return first switch
        {
            "is" => $"Whether it {words}",
            "allow" or "use" or "force" or "show" or "enable" or "disable" => $"Whether to {words}",
            _ when words.EndsWith("ed", StringComparison.Ordinal) && first == words => $"Whether it is {words}",
            _ => $"Whether {words} applies",
        };
    }

    private static string? Length(JsonElement schema) => Between(schema, "minLength", "maxLength") is { } limits ? $"{limits} characters" : null;

    private static string? Range(JsonElement schema) => Between(schema, "minimum", "maximum");

    private static string? Count(JsonElement schema) => (Between(schema, "minItems", "maxItems") ?? Between(schema, "minProperties", "maxProperties")) is { } limits ? $"{limits} entries" : null;

    private string? Pattern(JsonElement schema)
        => schema.TryGetProperty("pattern", out var value) ? patterns.GetValueOrDefault(value.GetString()!) : null;

    private static string? Default(JsonElement schema)
        => schema.TryGetProperty("default", out var value) && value.ToString() is { Length: > 0 } text ? $"default {Escape(text)}" : null;

    private static string? Between(JsonElement schema, string least, string most)
        => (Number(schema, least), Number(schema, most)) switch
        {
            (null, null) => null,
            (null or "0", { } most2) when least.EndsWith("imum", StringComparison.Ordinal) => $"0 to {most2}",
            (null or "0", { } most2) => $"up to {most2}",
            ({ } least2, null) => $"at least {least2}",
            ({ } least2, { } most2) when least2 == most2 => least2,
            ({ } least2, { } most2) => $"{least2} to {most2}",
        };

    private static string? Number(JsonElement schema, string keyword)
        => schema.TryGetProperty(keyword, out var value) ? value.GetDecimal().ToString("#,0.####", CultureInfo.InvariantCulture) : null;

    private static string? Text(JsonElement schema, string keyword) => schema.TryGetProperty(keyword, out var value) ? Escape(value.GetString()!) : null;

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static bool Is(JsonElement schema, string keyword) => schema.TryGetProperty(keyword, out var value) && value.ValueKind == JsonValueKind.True;

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex Separator();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z0-9]+")]
    private static partial Regex WordStart();
}
