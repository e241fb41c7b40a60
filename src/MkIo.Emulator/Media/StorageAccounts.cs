using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Json;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Storage;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Media;

/// <summary>Storage accounts: a credential in the body is verified, and becomes a nested resource.</summary>
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
        await CredentialCheck.RunAsync(options, target, credential, request.CancellationToken).ConfigureAwait(false);
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

    /// <summary>Updates the active credential, which changes when one is added, deleted or expires.</summary>
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

    /// <summary>The active credential with its secret: the valid one that expires last; null where there is none.</summary>
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

/// <summary>The credentials of a storage account: verified at creation, returned without their secret, immutable.</summary>
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
        await CredentialCheck.RunAsync(options, target, spec.GetProperty("credential"), request.CancellationToken).ConfigureAwait(false);
    }

    public override void Creating(ResourceWrite write) =>
        Hide(write.Scope, write.ItemKey, write.Resource["spec"]!.AsObject());

    /// <summary>Stores a credential from the body of its storage account. The path ends in its ID.</summary>
    public static void Store(ResourceScope scope, ResourceType type, string[] path, JsonObject spec, DateTimeOffset now)
    {
        Hide(scope, type.ItemKey(path), spec);
        ResourceWriter.Add(scope, type, path, new JsonObject { ["spec"] = spec }, now);
    }

    // It is used to access files, and never returned.
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

/// <summary>Accesses the files of storage accounts with their active credentials.</summary>
internal sealed class StorageAccess(StorageOptions options)
{
    /// <summary>
    /// Opens a storage account with its active credential; null where files are not accessed: without storage checks, and in
    /// clouds that are not supported. Throws where there is no valid credential, or where the storage does not accept it.
    /// </summary>
    public async Task<ICloudFiles?> FindAsync(ResourceScope scope, string storage, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var access = Open(scope, storage, now);
        if (access is not null)
            Accept(storage, await access.TryListingAsync(cancellationToken).ConfigureAwait(false));
        return access;
    }

    /// <summary>Lists the files of an asset; none where files are not accessed.</summary>
    public async Task<FileList> ListAsync(ApiRequest request, AssetPlace place)
    {
        var files = await FindAsync(request.Scope, place.Storage, request.Now, request.CancellationToken).ConfigureAwait(false);
        return files is null ? FileList.Empty : await files.ListAsync(place.Container, place.SubPath, request.CancellationToken).ConfigureAwait(false);
    }

    /// <summary>Throws where files of an asset cannot be read with the active credential. Permission to list is not required.</summary>
    public async Task CheckReadingAsync(ResourceScope scope, AssetPlace place, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (Open(scope, place.Storage, now) is { } access)
            Accept(place.Storage, await access.TryReadingAsync(place.Container, cancellationToken).ConfigureAwait(false));
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
