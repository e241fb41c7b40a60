using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.States;

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
        ResourceStates.Write(resource, change.Through, hasArrived: false);
        action.Store();
        var arrival = new StateStep(
            request.Now + request.State.Settings.StateTime,
            change.To ?? state,
            (arrived, _) => Arrived(arrived, request.Scope, change.To ?? state));
        request.Scope.Timers.Start(action.CollectionKey, action.ResourceName, change.Through, [arrival]);
        request.Scope.Timers.Settle(request.Scope, request.Now);
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
