using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Storage;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Resources;

/// <summary>The credentials of a storage account: tried when they come, shown without their secret, never changed.</summary>
internal sealed class CredentialBehavior : ResourceBehavior
{
    public const string ItemPath = StorageBehavior.ItemPath + "/credentials/{credential_id}";

    public override async ValueTask CheckAsync(ApiRequest request)
    {
        if (request.Body.ValueKind != JsonValueKind.Object)
            return;
        var spec = request.Body.GetProperty("spec");
        var target = FindTarget(request);
        if (spec.GetProperty("type").GetString() != target.Type)
            throw ApiException.Refused("spec.type", $"The storage account is of type {target.Type}.");
        await CredentialCheck.RunAsync(request.State.Options, target, spec.GetProperty("credential"), request.Cancelled).ConfigureAwait(false);
    }

    public override void Creating(ResourceWrite write) =>
        Hide(write.Scope, ResourceScope.Key([write.Type.CollectionKey(write.Request.Segments), write.Name]), write.Resource["spec"]!.AsObject());

    /// <summary>Stores a credential that came with its storage account. The path ends in its id.</summary>
    public static void Store(ResourceScope scope, ResourceType type, string[] path, JsonObject spec, TimeProvider clock)
    {
        Hide(scope, type.ItemKey(path), spec);
        ResourceWriter.Add(scope, type, path, new JsonObject { ["spec"] = spec }, clock.GetUtcNow());
    }

    // Files are read with it; nobody is shown it again.
    private static void Hide(ResourceScope scope, string itemKey, JsonObject spec)
    {
        var credential = spec["credential"]!.AsObject();
        scope.Secrets.Put(itemKey, credential.DeepClone().AsObject());
        spec["credential"] = CredentialForm.Sanitize(spec["type"]!.GetValue<string>(), credential);
    }

    private static StorageTarget FindTarget(ApiRequest request)
    {
        var name = request.Parameter("storage_name");
        lock (request.Scope.Gate)
        {
            var storage = StorageBehavior.Collection(request.Scope)?.Find(name)
                ?? throw ApiException.NotFound($"storage '{name}' does not exist.");
            using var document = storage.ToDocument();
            return StorageTarget.Read(document.RootElement.GetProperty("spec"));
        }
    }
}
