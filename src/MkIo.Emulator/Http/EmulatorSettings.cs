using System.Text.Json;
using System.Text.Json.Nodes;

namespace MkIo.Emulator.Http;

/// <summary>The settings that a test can change while the emulator runs.</summary>
internal sealed record EmulatorSettings
{
    private static readonly Dictionary<string, Setting> Known = new(StringComparer.Ordinal)
    {
        ["refuseFields"] = Setting.Strings(settings => settings.RefuseFields, (settings, value) => settings with { RefuseFields = value }),
        ["nextLink"] = Setting.OneOf(["relative", "absolute", "foreign"], settings => settings.NextLink, (settings, value) => settings with { NextLink = value }),
        ["fileTokenSeconds"] = Setting.Number(settings => settings.FileTokenSeconds, (settings, value) => settings with { FileTokenSeconds = value }),
        ["cutDownloads"] = Setting.Number(settings => settings.TruncatedDownloads, (settings, value) => settings with { TruncatedDownloads = (int)value }),
        ["stateSeconds"] = Setting.Number(settings => settings.StateTime.TotalSeconds, (settings, value) => settings with { StateTime = TimeSpan.FromSeconds(value) }),
        ["failJobs"] = Setting.Strings(settings => settings.FailJobs, (settings, value) => settings with { FailJobs = value }),
        ["userLacks"] = Setting.Strings(settings => settings.UserLacks, (settings, value) => settings with { UserLacks = value }),
    };

    /// <summary>Fields that are rejected, as by a service of another version than its client.</summary>
    public IReadOnlyList<string> RefuseFields { get; init; } = [];

    /// <summary>The form of next links: relative, absolute, or foreign (to another origin, which a client must not follow).</summary>
    public string NextLink { get; init; } = "relative";

    /// <summary>The lifetime of tokens for downloads, in seconds.</summary>
    public double FileTokenSeconds { get; init; } = 300;

    /// <summary>How many of the next downloads are truncated.</summary>
    public int TruncatedDownloads { get; init; }

    /// <summary>How long a resource stays in each transitional state; may be zero.</summary>
    public TimeSpan StateTime { get; init; }

    /// <summary>The names of jobs that fail, with wildcards.</summary>
    public IReadOnlyList<string> FailJobs { get; init; } = [];

    /// <summary>The permissions that the user lacks.</summary>
    public IReadOnlyList<string> UserLacks { get; init; } = [];

    /// <summary>Returns these settings with those of a JSON object changed.</summary>
    public EmulatorSettings Merge(JsonElement changes)
    {
        if (changes.ValueKind != JsonValueKind.Object)
            throw ApiException.Invalid("body", "Must be an object.");
        var settings = this;
        foreach (var change in changes.EnumerateObject())
        {
            var setting = Known.GetValueOrDefault(change.Name) ?? throw ApiException.Invalid(change.Name, "Unknown setting.");
            settings = setting.Write(settings, change.Value) ?? throw ApiException.Invalid(change.Name, setting.Rule);
        }
        return settings;
    }

    public JsonObject ToJson() => new(Known.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value.Read(this))));

    /// <summary>One setting: its getter, its setter (which returns null for an invalid value), and the message for those.</summary>
    private sealed record Setting(Func<EmulatorSettings, JsonNode> Read, Func<EmulatorSettings, JsonElement, EmulatorSettings?> Write, string Rule)
    {
        public static Setting Strings(Func<EmulatorSettings, IReadOnlyList<string>> read, Func<EmulatorSettings, IReadOnlyList<string>, EmulatorSettings> write) => new(
            settings => new JsonArray([.. read(settings).Select(text => JsonValue.Create(text))]),
            (settings, value) => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
                ? write(settings, [.. value.EnumerateArray().Select(item => item.GetString()!)])
                : null,
            "Must be an array of strings.");

        public static Setting OneOf(string[] values, Func<EmulatorSettings, string> read, Func<EmulatorSettings, string, EmulatorSettings> write) => new(
            settings => JsonValue.Create(read(settings)),
            (settings, value) => value.ValueKind == JsonValueKind.String && values.Contains(value.GetString()) ? write(settings, value.GetString()!) : null,
            $"Must be {string.Join(", ", values[..^1])} or {values[^1]}.");

        public static Setting Number(Func<EmulatorSettings, double> read, Func<EmulatorSettings, double, EmulatorSettings> write) => new(
            settings => JsonValue.Create(read(settings)),
            (settings, value) => value.ValueKind == JsonValueKind.Number && value.GetDouble() >= 0 ? write(settings, value.GetDouble()) : null,
            "Must be a non-negative number.");
    }
}
