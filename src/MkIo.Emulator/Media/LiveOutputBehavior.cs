using MkIo.Emulator.Resources;
using MkIo.Emulator.States;

namespace MkIo.Emulator.Media;

/// <summary>Live outputs: they write into an asset that is there.</summary>
internal sealed class LiveOutputBehavior() : StatefulBehavior("Creating", "Running")
{
    public const string ItemPath = LiveEventBehavior.ItemPath + "/liveOutputs/{output_name}";

    public override void Creating(ResourceWrite write)
    {
        base.Creating(write);
        var properties = write.Resource["properties"]!;
        Existing.Asset(write.Scope, properties["assetName"]!.GetValue<string>(), "properties.assetName");
        properties["manifestName"] ??= write.Name;
    }
}
