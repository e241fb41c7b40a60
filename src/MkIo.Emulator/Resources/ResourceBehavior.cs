using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Json;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Resources;

/// <summary>
/// What a kind of resource does beyond being stored. All but <see cref="CheckAsync"/> run while the scope's gate is held.
/// </summary>
internal class ResourceBehavior
{
    public static readonly ResourceBehavior None = new();

    /// <summary>Checks that need the network; nothing is stored yet.</summary>
    public virtual ValueTask CheckAsync(ApiRequest request) => ValueTask.CompletedTask;

    /// <summary>Before a resource is created: rules, and defaults for what the caller left out.</summary>
    public virtual void Creating(ResourceWrite write)
    {
    }

    /// <summary>Before a resource is replaced or patched.</summary>
    public virtual void Updating(ResourceWrite write)
    {
    }

    /// <summary>After a resource was stored.</summary>
    public virtual void Written(ResourceWrite write)
    {
    }

    /// <summary>When something is done with a resource.</summary>
    public virtual void Act(ResourceAction action)
    {
    }

    /// <summary>Before a resource goes; throws where something still needs it.</summary>
    public virtual void Deleting(ApiRequest request, StoredResource resource)
    {
    }

    /// <summary>Before resources of this kind are answered: for what changes as time passes.</summary>
    public virtual void Reading(ApiRequest request)
    {
    }
}

/// <summary>One write of one resource.</summary>
internal sealed record ResourceWrite(ApiRequest Request, ResourceType Type, string Name, JsonObject Resource, JsonObject? Old)
{
    public ResourceScope Scope => Request.Scope;
}

/// <summary>Something that is done with a resource, named by the last segment of the path.</summary>
internal sealed record ResourceAction(ApiRequest Request, ResourceType Type, JsonObject Resource)
{
    public string Name => Request.Segments[^1];

    public string ResourceName => Request.Segments[Type.ItemSegment];

    public string CollectionKey => Type.CollectionKey(Request.Segments);

    /// <summary>Keeps what was changed.</summary>
    public void Store()
    {
        ResourceStates.Touch(Resource, JsonText.Time(Request.Now));
        Request.Scope.GetOrAdd(CollectionKey).Put(ResourceName, JsonText.ToBytes(Resource));
    }
}

/// <summary>Resources that take a while to come into being.</summary>
internal class StatefulBehavior(string firstState, string restState) : ResourceBehavior
{
    public override void Creating(ResourceWrite write)
    {
        var properties = write.Resource["properties"]!.AsObject();
        if (ResourceStates.Field(write.Type.Schema) is { } field)
            properties[field] = firstState;
        if (firstState != restState && write.Type.Schema.PropertySchema("properties")!.Properties.ContainsKey("provisioningState"))
            properties["provisioningState"] = "InProgress";
    }

    public override void Written(ResourceWrite write)
    {
        if (write.Old is not null || firstState == restState)
            return;
        var request = write.Request;
        var collectionKey = write.Type.CollectionKey(request.Segments);
        write.Scope.Timers.Start(collectionKey, write.Name, firstState, [new StateTransition(request.Now + request.Settings.StateTime, restState)]);
        write.Scope.Timers.ApplyDue(write.Scope, request.Now);
    }
}

/// <summary>Resources that are started and stopped.</summary>
internal abstract class RunnableBehavior(string firstState) : StatefulBehavior(firstState, Stopped)
{
    protected const string Running = "Running";
    protected const string Stopped = "Stopped";

    private static readonly Dictionary<string, Change> Changes = new(StringComparer.Ordinal)
    {
        ["start"] = new([Stopped], "Starting", Running),
        ["stop"] = new([Running], "Stopping", Stopped),
        ["restart"] = new([Running], "Restarting", Running),
        ["scale"] = new([Running, Stopped], "Scaling", To: null),
    };

    public override void Act(ResourceAction action)
    {
        var change = Changes[action.Name];
        var (request, resource) = (action.Request, action.Resource);
        var state = ResourceStates.Read(resource)!;
        if (!change.From.Contains(state))
            throw ApiException.WrongState($"{action.Type.Name} '{action.ResourceName}' is {state}: {action.Name} needs it to be {string.Join(" or ", change.From)}.");
        Acting(action);
        ResourceStates.Write(resource, change.Through, isFinal: false);
        action.Store();
        var arrival = new StateTransition(
            request.Now + request.Settings.StateTime,
            change.To ?? state,
            (arrived, _) => Arrived(arrived, request.Scope, change.To ?? state));
        request.Scope.Timers.Start(action.CollectionKey, action.ResourceName, change.Through, [arrival]);
        request.Scope.Timers.ApplyDue(request.Scope, request.Now);
    }

    public override void Deleting(ApiRequest request, StoredResource resource)
    {
        if (ResourceStates.Read(resource.ToObject()) is var state and not Stopped)
            throw ApiException.WrongState($"'{resource.Name}' is {state}: it must be {Stopped} to be deleted.");
    }

    /// <summary>When an action is accepted.</summary>
    protected virtual void Acting(ResourceAction action)
    {
    }

    /// <summary>When an action has come to its end.</summary>
    protected virtual void Arrived(JsonObject resource, ResourceScope scope, string state)
    {
    }

    private sealed record Change(string[] From, string Through, string? To);
}
