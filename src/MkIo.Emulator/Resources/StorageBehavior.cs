using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Storage;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Resources;

/// <summary>Storage accounts: a credential that comes with one is tried, and becomes a credential of its own.</summary>
internal sealed class StorageBehavior(ResourceCatalog catalog) : ResourceBehavior
{
    public const string ItemPath = "/api/v1/projects/{project_name}/media/storage/{storage_name}";

    private static readonly string CollectionKey = ResourceScope.Key(["media", "storage"]);

    public static ResourceCollection? Collection(ResourceScope scope) => scope.Find(CollectionKey);

    public override async ValueTask CheckAsync(ApiRequest request)
    {
        if (Credential(request.Body) is not { } credential)
            return;
        var target = StorageTarget.Read(request.Body.GetProperty("spec"));
        await CredentialCheck.RunAsync(request.State.Options, target, credential, request.Cancelled).ConfigureAwait(false);
    }

    public override void Creating(ResourceWrite write)
    {
        var spec = write.Resource["spec"]!.AsObject();
        var type = spec["type"]!.GetValue<string>();
        if (type != CredentialCheck.Azure && !spec.ContainsKey("credential"))
            throw ApiException.Refused("spec.credential", "Required at creation.");
        if (type == CredentialCheck.S3)
            spec["url"] = BucketUrl(write.Request.State.Options, spec["bucketName"]!.GetValue<string>());
        spec.Remove("credential");
    }

    public override void Updating(ResourceWrite write) => write.Resource["spec"]!.AsObject().Remove("credential");

    public override void Written(ResourceWrite write)
    {
        if (Credential(write.Request.Body) is { } credential)
            CredentialBehavior.Store(
                write.Scope,
                catalog.Get(CredentialBehavior.ItemPath),
                [.. write.Request.Segments, "credentials", Guid.NewGuid().ToString()],
                new JsonObject
                {
                    ["type"] = write.Resource["spec"]!["type"]!.DeepClone(),
                    ["credential"] = JsonObject.Create(credential)!.DeepClone(),
                },
                write.Request.State.Clock);
        Reading(write.Request);
    }

    public override void Deleting(ApiRequest request, StoredResource resource)
    {
        if (request.Scope.Assets.CountIn(resource.Name) is > 0 and var count)
            throw ApiException.Conflict(request.Operation, $"Storage account '{resource.Name}' is used by {count} assets.");
    }

    /// <summary>Which credential is active changes when one is added, removed or expires.</summary>
    public override void Reading(ApiRequest request)
    {
        if (Collection(request.Scope) is not { } storages)
            return;
        foreach (var storage in storages.Items.ToArray())
        {
            var resource = storage.ToObject();
            var credentials = request.Scope.Find(ResourceScope.Key(["media", "storage", storage.Name, "credentials"]));
            Activate(resource, credentials, request.State.Clock.GetUtcNow());
            var json = JsonText.ToBytes(resource);
            if (!json.AsSpan().SequenceEqual(storage.Json))
                storages.Put(storage.Name, json);
        }
    }

    private static void Activate(JsonObject storage, ResourceCollection? credentials, DateTimeOffset now)
    {
        var active = credentials?.Items
            .Select(credential => credential.ToObject())
            .Where(credential => CredentialForm.Expiry(credential["spec"]!["credential"]!) > now)
            .Reverse()
            .MaxBy(credential => CredentialForm.Expiry(credential["spec"]!["credential"]!));
        storage["status"]!["activeCredentialId"] = active?["metadata"]!["id"]!.DeepClone();
        var spec = storage["spec"]!.AsObject();
        if (active is null)
            spec.Remove("credential");
        else
            spec["credential"] = active["spec"]!["credential"]!.DeepClone();
    }

    private static string BucketUrl(EmulatorOptions options, string bucket) =>
        options.S3Endpoint is { } endpoint ? $"{endpoint.AbsoluteUri.TrimEnd('/')}/{bucket}" : $"https://{bucket}.s3.amazonaws.com";

    private static JsonElement? Credential(JsonElement body) =>
        body.TryGetProperty("spec", out var spec) && spec.TryGetProperty("credential", out var credential) ? credential : null;
}
