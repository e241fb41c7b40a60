using System.Text.Json.Nodes;

namespace MkIo.Emulator.Resources;

/// <summary>Where resources show their state, and the states of those that are at rest from the start.</summary>
internal static class ResourceStates
{
    private static readonly string[] Fields = ["state", "resourceState"];

    private static readonly Dictionary<string, string> InitialStates = new(StringComparer.Ordinal)
    {
        ["assets"] = "Ready",
        ["streamingLocators"] = "Created",
        ["contentKeyPolicies"] = "Created",
        ["streamingEndpoints"] = "Stopped",
        ["liveEvents"] = "Stopped",
        ["liveOutputs"] = "Running",
        ["content"] = "Inactive",
        ["sources"] = "Inactive",
        ["destinations"] = "Inactive",
        ["liveChannels"] = "Stopped",
        ["staticMultiviewChannels"] = "Stopped",
        ["staticMultiviewEvents"] = "Stopped",
    };

    public static string? Initial(string collection) => InitialStates.GetValueOrDefault(collection);

    /// <summary>The field of the properties that holds the state; null where a type does not show it.</summary>
    public static string? Field(ResourceType type) =>
        Array.Find(Fields, field => type.Schema.PropertySchema("properties")?.PropertySchema(field) is not null);

    public static string? Read(JsonObject resource) =>
        (resource["properties"]?["resourceState"] ?? resource["properties"]?["state"] ?? resource["status"]?["state"])?.GetValue<string>();

    /// <summary>Shows a state where the resource has a place for it.</summary>
    public static void Write(JsonObject resource, string state, bool hasArrived)
    {
        var properties = resource["properties"]!.AsObject();
        foreach (var field in Fields.Where(properties.ContainsKey))
            properties[field] = state;
        if (properties.ContainsKey("provisioningState"))
            properties["provisioningState"] = hasArrived ? "Succeeded" : "InProgress";
    }
}
