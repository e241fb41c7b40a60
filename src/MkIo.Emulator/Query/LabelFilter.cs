using System.Text.Json;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Query;

/// <summary>
/// What <c>$label</c> and <c>$label_key</c> ask for: several may be given, each in a parameter of its own or with commas between them.
/// </summary>
internal static class LabelFilter
{
    private static readonly ResourceField Labels = new("labels");

    // Live events have tags, which the same queries look at.
    private static readonly ResourceField Tags = new("tags");

    /// <summary>Values for the same label are alternatives; different labels must all match.</summary>
    public static Func<JsonElement, bool> ParseLabels(IEnumerable<string> values)
    {
        var groups = values
            .SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries))
            .Select(ParseLabel)
            .GroupBy(label => label.Key, label => label.Test)
            .Select(group => (group.Key, Tests: group.ToArray()))
            .ToArray();
        return item => groups.All(group => group.Tests.Any(test => test(Value(item, group.Key))));
    }

    /// <summary>All of the keys must be there.</summary>
    public static Func<JsonElement, bool> ParseKeys(IEnumerable<string> values)
    {
        var keys = values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)).ToArray();
        return item => keys.All(key => Value(item, key) is not null);
    }

    private static (string Key, Func<string?, bool> Test) ParseLabel(string text)
    {
        var sign = text.IndexOfAny(['=', '~', '!']);
        if (sign <= 0)
            throw ApiException.Invalid("$label", $"Cannot read '{text}'; write key=value, key!=value or key~value.");
        var key = text[..sign];
        if (text[sign..].StartsWith("!=", StringComparison.Ordinal))
            return (key, value => value != text[(sign + 2)..]);
        return text[sign] switch
        {
            '=' => (key, value => value == text[(sign + 1)..]),
            '~' => (key, value => value?.Contains(text[(sign + 1)..], StringComparison.Ordinal) == true),
            _ => throw ApiException.Invalid("$label", $"Cannot read '{text}'; write key=value, key!=value or key~value."),
        };
    }

    private static string? Value(JsonElement item, string key) =>
        Value(Labels, item, key) ?? Value(Tags, item, key);

    private static string? Value(ResourceField field, JsonElement item, string key) =>
        field.Read(item) is { ValueKind: JsonValueKind.Object } labels && labels.TryGetProperty(key, out var value) ? value.GetString() : null;
}

/// <summary>A field that a query names: a path into the resource, or one of the short names that the documents use.</summary>
internal sealed class ResourceField
{
    private static readonly Dictionary<string, string> SystemNames = new(StringComparer.Ordinal)
    {
        ["created"] = "createdAt",
        ["createdBy"] = "createdBy",
        ["updated"] = "lastModifiedAt",
        ["updatedBy"] = "lastModifiedBy",
    };

    private static readonly string[] Holders = ["metadata", "spec", "status", "properties"];

    private readonly string[] _path;

    public ResourceField(string name) => _path = name.Split('/');

    /// <summary>A field below one that is listed, such as labels/series, is allowed with it.</summary>
    public static bool IsAllowed(string name, IReadOnlySet<string>? allowed) =>
        allowed is null || allowed.Contains(name) || allowed.Contains(name.Split('/')[0]);

    public JsonElement? Read(JsonElement resource)
    {
        if (Follow(resource) is { } direct)
            return direct;
        if (_path.Length == 1 && SystemNames.TryGetValue(_path[0], out var systemName)
            && resource.TryGetProperty("systemData", out var system) && system.TryGetProperty(systemName, out var value))
            return value;
        foreach (var holder in Holders)
            if (resource.TryGetProperty(holder, out var inner) && Follow(inner) is { } found)
                return found;
        return null;
    }

    private JsonElement? Follow(JsonElement element)
    {
        foreach (var name in _path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        return element;
    }
}
