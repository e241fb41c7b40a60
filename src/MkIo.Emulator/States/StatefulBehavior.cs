using MkIo.Emulator.Resources;

namespace MkIo.Emulator.States;

/// <summary>Resources that take a while to come into being.</summary>
internal class StatefulBehavior(string firstState, string restState) : ResourceBehavior
{
    public override void Creating(ResourceWrite write)
    {
        var properties = write.Resource["properties"]!.AsObject();
        if (ResourceStates.Field(write.Type) is { } field)
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
        write.Scope.Timers.Start(collectionKey, write.Name, firstState, [new StateStep(request.Now + request.State.Settings.StateTime, restState)]);
        write.Scope.Timers.Settle(write.Scope, request.Now);
    }
}
