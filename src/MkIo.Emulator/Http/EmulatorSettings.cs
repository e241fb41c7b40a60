using System.Text.Json;
using System.Text.Json.Nodes;

namespace MkIo.Emulator.Http;

/// <summary>What a test can change while the emulator runs.</summary>
internal sealed record EmulatorSettings
{
    private static readonly Dictionary<string, Setting> Known = new(StringComparer.Ordinal)
    {
        ["refuseFields"] = Setting.Texts(settings => settings.RefuseFields, (settings, value) => settings with { RefuseFields = value }),
        ["nextLink"] = Setting.OneOf(["relative", "absolute", "foreign"], settings => settings.NextLink, (settings, value) => settings with { NextLink = value }),
        ["fileTokenSeconds"] = Setting.Number(settings => settings.FileTokenSeconds, (settings, value) => settings with { FileTokenSeconds = value }),
        ["cutDownloads"] = Setting.Number(settings => settings.CutDownloads, (settings, value) => settings with { CutDownloads = (int)value }),
        ["stateSeconds"] = Setting.Number(settings => settings.StateTime.TotalSeconds, (settings, value) => settings with { StateTime = TimeSpan.FromSeconds(value) }),
        ["failJobs"] = Setting.Texts(settings => settings.FailJobs, (settings, value) => settings with { FailJobs = value }),
        ["userLacks"] = Setting.Texts(settings => settings.UserLacks, (settings, value) => settings with { UserLacks = value }),
    };

    /// <summary>Fields that are refused by name, as a service does that is older or newer than its client.</summary>
    public IReadOnlyList<string> RefuseFields { get; init; } = [];

    /// <summary>How next links are written: relative, absolute, or foreign (to another origin, which a client must not follow).</summary>
    public string NextLink { get; init; } = "relative";

    /// <summary>How long the token lives with which files are downloaded.</summary>
    public double FileTokenSeconds { get; init; } = 300;

    /// <summary>How many of the next downloads end in the middle.</summary>
    public int CutDownloads { get; init; }

    /// <summary>How long a resource stays in each state that passes; 0 for not at all.</summary>
    public TimeSpan StateTime { get; init; }

    /// <summary>The names of jobs that end in an error; * stands for any text.</summary>
    public IReadOnlyList<string> FailJobs { get; init; } = [];

    /// <summary>The permissions that the user, who has all others, does not have.</summary>
    public IReadOnlyList<string> UserLacks { get; init; } = [];

    /// <summary>These settings with those of a JSON object changed.</summary>
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

    /// <summary>One setting: how it is shown, how it is changed (null where the value does not fit), and what fits.</summary>
    private sealed record Setting(Func<EmulatorSettings, JsonNode> Read, Func<EmulatorSettings, JsonElement, EmulatorSettings?> Write, string Rule)
    {
        public static Setting Texts(Func<EmulatorSettings, IReadOnlyList<string>> read, Func<EmulatorSettings, IReadOnlyList<string>, EmulatorSettings> write) => new(
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
