using System.Text.Json;
using System.Text.Json.Nodes;

namespace MkIo.Emulator.Http;

/// <summary>What a test can change while the emulator runs.</summary>
internal sealed record EmulatorSettings
{
    /// <summary>Fields that are refused by name, as a service does that is older or newer than its client.</summary>
    public IReadOnlyList<string> RefuseFields { get; init; } = [];

    /// <summary>How next links are written: relative, absolute, or foreign (to another origin, which a client must not follow).</summary>
    public string NextLink { get; init; } = "relative";

    /// <summary>These settings with those of a JSON object changed.</summary>
    public EmulatorSettings Merge(JsonElement changes)
    {
        if (changes.ValueKind != JsonValueKind.Object)
            throw ApiException.Invalid("body", "Must be an object.");
        var settings = this;
        foreach (var change in changes.EnumerateObject())
            settings = change.Name switch
            {
                "refuseFields" when IsTextArray(change.Value) =>
                    settings with { RefuseFields = [.. change.Value.EnumerateArray().Select(field => field.GetString()!)] },
                "nextLink" when change.Value.ValueKind == JsonValueKind.String && change.Value.GetString() is "relative" or "absolute" or "foreign" =>
                    settings with { NextLink = change.Value.GetString()! },
                "refuseFields" => throw ApiException.Invalid(change.Name, "Must be an array of strings."),
                "nextLink" => throw ApiException.Invalid(change.Name, "Must be relative, absolute or foreign."),
                _ => throw ApiException.Invalid(change.Name, "Unknown setting."),
            };
        return settings;
    }

    public JsonObject ToJson() => new()
    {
        ["refuseFields"] = new JsonArray([.. RefuseFields.Select(field => JsonValue.Create(field))]),
        ["nextLink"] = NextLink,
    };

    private static bool IsTextArray(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String);
}
