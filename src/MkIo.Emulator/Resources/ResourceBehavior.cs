using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Json;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Resources;

/// <summary>
/// The behavior of a type of resource beyond storage. All methods but <see cref="CheckAsync"/> are called with the scope's lock held.
/// </summary>
internal class ResourceBehavior
{
    public static readonly ResourceBehavior None = new();

    /// <summary>Checks that need the network; nothing is stored yet.</summary>
    public virtual ValueTask CheckAsync(ApiRequest request) => ValueTask.CompletedTask;

    /// <summary>Before a resource is created: rules, and defaults for omitted fields.</summary>
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

    /// <summary>When an action of a resource is called.</summary>
    public virtual void Act(ResourceAction action)
    {
    }

    /// <summary>Before a resource is deleted; throws where it is in use.</summary>
    public virtual void Deleting(ApiRequest request, StoredResource resource)
    {
    }

    /// <summary>Before resources of this type are returned: for fields that depend on the time.</summary>
    public virtual void Reading(ApiRequest request)
    {
    }
}

/// <summary>One write of one resource.</summary>
internal sealed record ResourceWrite(ApiRequest Request, ResourceType Type, string Name, JsonObject Resource, JsonObject? Old)
{
    public ResourceScope Scope => Request.Scope;

    public string CollectionKey => Type.CollectionKey(Request.Segments);

    // By the name, since a POST to the collection has none in its path.
    public string ItemKey => ResourceScope.Key([CollectionKey, Name]);
}

/// <summary>A call of an action of a resource, such as start: the last segment of the path.</summary>
internal sealed record ResourceAction(ApiRequest Request, ResourceType Type, JsonObject Resource)
{
    public string Name => Request.Segments[^1];

    public string ResourceName => Request.Segments[Type.ItemSegment];

    public string CollectionKey => Type.CollectionKey(Request.Segments);

    /// <summary>Stores the changed resource.</summary>
    public void Store()
    {
        ResourceStates.Touch(Resource, JsonText.Time(Request.Now));
        Request.Scope.GetOrAdd(CollectionKey).Put(ResourceName, JsonText.ToBytes(Resource));
    }
}

/// <summary>Resources whose creation takes time.</summary>
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
        write.Scope.Transitions.Start(write.Scope, write.CollectionKey, write.Name, firstState, [new StateTransition(request.Now + request.Settings.StateTime, restState)], request.Now);
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
        Accepted(action);
        ResourceStates.Write(resource, change.Through, isFinal: false);
        action.Store();
        var completion = new StateTransition(
            request.Now + request.Settings.StateTime,
            change.To ?? state,
            (completed, _) => Completed(completed, request.Scope, change.To ?? state));
        request.Scope.Transitions.Start(request.Scope, action.CollectionKey, action.ResourceName, change.Through, [completion], request.Now);
    }

    public override void Deleting(ApiRequest request, StoredResource resource)
    {
        if (ResourceStates.Read(resource.ToObject()) is var state and not Stopped)
            throw ApiException.WrongState($"'{resource.Name}' is {state}: it must be {Stopped} to be deleted.");
    }

    /// <summary>When an action is accepted.</summary>
    protected virtual void Accepted(ResourceAction action)
    {
    }

    /// <summary>When an action has completed.</summary>
    protected virtual void Completed(JsonObject resource, ResourceScope scope, string state)
    {
    }

    private sealed record Change(string[] From, string Through, string? To);
}
