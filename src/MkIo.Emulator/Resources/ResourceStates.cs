using System.Text.Json.Nodes;

namespace MkIo.Emulator.Resources;

/// <summary>The states of resources. They are reached at once; states that take time come in through here.</summary>
internal static class ResourceStates
{
    private static readonly Dictionary<string, string> InitialStates = new(StringComparer.Ordinal)
    {
        ["assets"] = "Ready",
        ["streamingLocators"] = "Created",
        ["contentKeyPolicies"] = "Created",
        ["streamingEndpoints"] = "Stopped",
        ["liveEvents"] = "Stopped",
        ["liveOutputs"] = "Running",
        ["jobs"] = "Finished",
        ["content"] = "Inactive",
        ["sources"] = "Inactive",
        ["destinations"] = "Inactive",
        ["liveChannels"] = "Stopped",
        ["staticMultiviewChannels"] = "Stopped",
        ["staticMultiviewEvents"] = "Stopped",
    };

    private static readonly Dictionary<string, string> ActionStates = new(StringComparer.Ordinal)
    {
        ["start"] = "Running",
        ["stop"] = "Stopped",
        ["restart"] = "Running",
        ["cancelJob"] = "Canceled",
    };

    public static string? Initial(string collection) => InitialStates.GetValueOrDefault(collection);

    /// <summary>The state that an action leads to, or null where it changes none.</summary>
    public static string? After(string action) => ActionStates.GetValueOrDefault(action);

    public static string? Read(JsonObject resource) =>
        (resource["properties"]?["resourceState"] ?? resource["properties"]?["state"] ?? resource["status"]?["state"])?.GetValue<string>();

    public static void Write(JsonObject resource, string state)
    {
        if (resource["properties"] is JsonObject properties)
            properties[properties.ContainsKey("state") ? "state" : "resourceState"] = state;
    }
}
