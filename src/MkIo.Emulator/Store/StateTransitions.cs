using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Json;

namespace MkIo.Emulator.Store;

/// <summary>
/// The pending state transitions of a project's resources. No timer runs in the background: each request first applies the
/// transitions that are due by then, which looks the same from outside. Guarded by the scope's lock.
/// </summary>
internal sealed class StateTransitions
{
    private readonly Dictionary<string, Schedule> _schedules = new(StringComparer.Ordinal);
    private DateTimeOffset _next = DateTimeOffset.MaxValue;

    public bool IsEmpty => _schedules.Count == 0;

    /// <summary>The state of a resource in transition; null where none is pending.</summary>
    public string? Current(string itemKey) => _schedules.GetValueOrDefault(itemKey)?.State;

    /// <summary>Schedules the transitions of a resource, and applies those that are due at once. They replace those that are still pending.</summary>
    public void Start(ResourceScope scope, string collectionKey, string name, string state, IEnumerable<StateTransition> transitions, DateTimeOffset now)
    {
        var schedule = new Schedule(collectionKey, name, state, new Queue<StateTransition>(transitions));
        _schedules[ResourceScope.Key([collectionKey, name])] = schedule;
        _next = Earlier(_next, schedule.Next);
        ApplyDue(scope, now);
    }

    public void Remove(string itemKey)
    {
        foreach (var key in _schedules.Keys.Where(key => key == itemKey || key.StartsWith(itemKey + ResourceScope.Separator, StringComparison.Ordinal)).ToList())
            _schedules.Remove(key);
    }

    /// <summary>Applies all transitions that are due.</summary>
    public void ApplyDue(ResourceScope scope, DateTimeOffset now)
    {
        if (now < _next)
            return;
        _next = DateTimeOffset.MaxValue;
        foreach (var (key, schedule) in _schedules.ToList())
        {
            if (schedule.Next <= now)
                schedule.Advance(scope, now);
            if (schedule.IsDone)
                _schedules.Remove(key);
            else
                _next = Earlier(_next, schedule.Next);
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset x, DateTimeOffset y) => x < y ? x : y;

    private sealed class Schedule(string collectionKey, string name, string state, Queue<StateTransition> transitions)
    {
        public string State { get; private set; } = state;

        public bool IsDone => transitions.Count == 0;

        public DateTimeOffset Next => transitions.TryPeek(out var transition) ? transition.Due : DateTimeOffset.MinValue;

        public void Advance(ResourceScope scope, DateTimeOffset now)
        {
            if (scope.Find(collectionKey) is not { } collection || collection.Find(name)?.ToObject() is not { } resource)
            {
                transitions.Clear();
                return;
            }
            while (transitions.TryPeek(out var transition) && transition.Due <= now)
            {
                transitions.Dequeue();
                var time = JsonText.Time(transition.Due);
                State = transition.State;
                ResourceStates.Write(resource, transition.State, IsDone);
                transition.Apply?.Invoke(resource, time);
                ResourceStates.Touch(resource, time);
            }
            collection.Put(name, JsonText.ToBytes(resource));
        }
    }
}

/// <summary>A state that a resource reaches at a time, and what else changes then.</summary>
/// <param name="Due">When.</param>
/// <param name="State">The state from then on.</param>
/// <param name="Apply">Changes the resource; gets the time of the transition as the resource shows it.</param>
internal sealed record StateTransition(DateTimeOffset Due, string State, Action<JsonObject, string>? Apply = null);

/// <summary>Where resources show their state and modification time, and the initial states by collection.</summary>
internal static class ResourceStates
{
    private static readonly string[] Fields = ["state", "resourceState"];

    private static readonly string[] TimeHolders = ["metadata", "systemData", "properties"];

    private static readonly string[] TimeFields = ["updated", "lastModified", "lastModifiedAt"];

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
    };

    public static string? Initial(string collection) => InitialStates.GetValueOrDefault(collection);

    /// <summary>The field of the properties that holds the state; null where the schema has none.</summary>
    public static string? Field(SchemaNode schema) =>
        Array.Find(Fields, field => schema.PropertySchema("properties")?.PropertySchema(field) is not null);

    public static string? Read(JsonObject resource) =>
        (resource["properties"]?["resourceState"] ?? resource["properties"]?["state"] ?? resource["status"]?["state"])?.GetValue<string>();

    /// <summary>Writes a state into the fields that the resource has for it.</summary>
    public static void Write(JsonObject resource, string state, bool isFinal)
    {
        if (resource["properties"] is not JsonObject properties)
        {
            resource["status"]!["state"] = state;
            return;
        }
        foreach (var field in Fields.Where(properties.ContainsKey))
            properties[field] = state;
        if (properties.ContainsKey("provisioningState"))
            properties["provisioningState"] = isFinal ? "Succeeded" : "InProgress";
    }

    /// <summary>Sets the time of the last modification wherever the resource shows one.</summary>
    public static void Touch(JsonObject resource, string now)
    {
        foreach (var holder in TimeHolders.Select(name => resource[name]).OfType<JsonObject>())
            foreach (var name in TimeFields)
                if (holder.ContainsKey(name))
                    holder[name] = now;
    }
}
