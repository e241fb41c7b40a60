using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Json;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Storage;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Media;

/// <summary>Storage accounts: a credential that comes with one is tried, and becomes a credential of its own.</summary>
internal sealed class StorageBehavior(ResourceCatalog catalog, StorageOptions options) : ResourceBehavior
{
    public const string ItemPath = "/api/v1/projects/{project_name}/media/storage/{storage_name}";

    private static readonly string CollectionKey = ResourceScope.Key(["media", "storage"]);

    public static ResourceCollection? Collection(ResourceScope scope) => scope.Find(CollectionKey);

    public override async ValueTask CheckAsync(ApiRequest request)
    {
        if (Credential(request.Body) is not { } credential)
            return;
        var target = StorageTarget.Read(request.Body.GetProperty("spec"));
        await CredentialCheck.RunAsync(options, target, credential, request.Cancelled).ConfigureAwait(false);
    }

    public override void Creating(ResourceWrite write)
    {
        var spec = write.Resource["spec"]!.AsObject();
        var type = spec["type"]!.GetValue<string>();
        if (type != CredentialCheck.Azure && !spec.ContainsKey("credential"))
            throw ApiException.Refused("spec.credential", "Required at creation.");
        if (type == CredentialCheck.S3)
            spec["url"] = BucketUrl(spec["bucketName"]!.GetValue<string>());
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
                write.Request.Now);
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
            Activate(resource, credentials, request.Now);
            var json = JsonText.ToBytes(resource);
            if (!json.AsSpan().SequenceEqual(storage.Json))
                storages.Put(storage.Name, json);
        }
    }

    /// <summary>The credential in use as it came: the valid one that expires last; null where there is none.</summary>
    public static JsonObject? SecretInUse(ResourceScope scope, string name, DateTimeOffset now)
    {
        string[] path = ["media", "storage", name, "credentials"];
        return Active(scope.Find(ResourceScope.Key(path)), now) is { } active
            ? scope.Secrets.Find(ResourceScope.Key([.. path, active["metadata"]!["id"]!.GetValue<string>()]))
            : null;
    }

    private static JsonObject? Active(ResourceCollection? credentials, DateTimeOffset now) => credentials?.Items
        .Select(credential => credential.ToObject())
        .Where(credential => CredentialForm.Expiry(credential["spec"]!["credential"]!) > now)
        .Reverse()
        .MaxBy(credential => CredentialForm.Expiry(credential["spec"]!["credential"]!));

    private static void Activate(JsonObject storage, ResourceCollection? credentials, DateTimeOffset now)
    {
        var active = Active(credentials, now);
        storage["status"]!["activeCredentialId"] = active?["metadata"]!["id"]!.DeepClone();
        var spec = storage["spec"]!.AsObject();
        if (active is null)
            spec.Remove("credential");
        else
            spec["credential"] = active["spec"]!["credential"]!.DeepClone();
    }

    private string BucketUrl(string bucket) =>
        options.S3Endpoint is { } endpoint ? $"{endpoint.AbsoluteUri.TrimEnd('/')}/{bucket}" : $"https://{bucket}.s3.amazonaws.com";

    private static JsonElement? Credential(JsonElement body) =>
        body.TryGetProperty("spec", out var spec) && spec.TryGetProperty("credential", out var credential) ? credential : null;
}

/// <summary>The credentials of a storage account: tried when they come, shown without their secret, never changed.</summary>
internal sealed class CredentialBehavior(StorageOptions options) : ResourceBehavior
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
        await CredentialCheck.RunAsync(options, target, spec.GetProperty("credential"), request.Cancelled).ConfigureAwait(false);
    }

    public override void Creating(ResourceWrite write) =>
        Hide(write.Scope, ResourceScope.Key([write.Type.CollectionKey(write.Request.Segments), write.Name]), write.Resource["spec"]!.AsObject());

    /// <summary>Stores a credential that came with its storage account. The path ends in its id.</summary>
    public static void Store(ResourceScope scope, ResourceType type, string[] path, JsonObject spec, DateTimeOffset now)
    {
        Hide(scope, type.ItemKey(path), spec);
        ResourceWriter.Add(scope, type, path, new JsonObject { ["spec"] = spec }, now);
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

/// <summary>Finds the credential with which the files of a storage account are reached.</summary>
internal sealed class StorageAccess(StorageOptions options)
{
    /// <summary>
    /// The credential in use, which is the one that lasts longest; null where files are not looked for: while storage is not
    /// checked, and in clouds that nobody stands for here. Throws where there is none, or where the storage does not accept it.
    /// </summary>
    public async Task<ICloudFiles?> FindAsync(ResourceScope scope, string storage, DateTimeOffset now, CancellationToken cancellation)
    {
        var access = Open(scope, storage, now);
        if (access is not null)
            Accept(storage, await access.TryListingAsync(cancellation).ConfigureAwait(false));
        return access;
    }

    /// <summary>The files of an asset; none where files are not looked for.</summary>
    public async Task<FileList> ListAsync(ApiRequest request, AssetPlace place)
    {
        var files = await FindAsync(request.Scope, place.Storage, request.Now, request.Cancelled).ConfigureAwait(false);
        return files is null ? FileList.Empty : await files.ListAsync(place.Container, place.SubPath, request.Cancelled).ConfigureAwait(false);
    }

    /// <summary>Throws where files of an asset cannot be read with the credential in use: rights to list are not asked for.</summary>
    public async Task CheckReadingAsync(ResourceScope scope, AssetPlace place, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Open(scope, place.Storage, now) is { } access)
            Accept(place.Storage, await access.TryReadingAsync(place.Container, cancellation).ConfigureAwait(false));
    }

    private ICloudFiles? Open(ResourceScope scope, string storage, DateTimeOffset now)
    {
        if (!options.Check)
            return null;
        lock (scope.Gate)
        {
            var spec = StorageBehavior.Collection(scope)?.Find(storage)?.ToObject()["spec"]
                ?? throw ApiException.NotFound($"storage '{storage}' does not exist.");
            if (StorageBehavior.SecretInUse(scope, storage, now) is not { } secret)
                throw Inaccessible(storage, "It has no credential that is still valid.");
            return spec["type"]!.GetValue<string>() switch
            {
                CredentialCheck.Azure => new AzureFiles(new BlobAccess(new Uri(Text(spec, "url")), new SasToken(Text(secret, "sasToken")))),
                CredentialCheck.S3 when options.S3Endpoint is { } endpoint =>
                    new S3Files(endpoint, Text(spec, "bucketName"), Text(secret, "accessKeyId"), Text(secret, "secretAccessKey")),
                _ => null,
            };
        }
    }

    private static string Text(JsonNode node, string field) => node[field]!.GetValue<string>();

    private static void Accept(string storage, string? problem)
    {
        if (problem is not null)
            throw Inaccessible(storage, problem);
    }

    private static ApiException Inaccessible(string storage, string problem)
        => new(400, "StorageNotAccessible", $"Storage account '{storage}' cannot be accessed: {problem}");
}
