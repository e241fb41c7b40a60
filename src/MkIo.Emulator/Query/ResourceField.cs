using System.Text.Json;

namespace MkIo.Emulator.Query;

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
