using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Http;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Media;

/// <summary>Content key policies: their keys and certificates are returned by a separate operation only.</summary>
internal sealed class ContentKeyPolicyBehavior() : StatefulBehavior("Creating", "Created")
{
    public const string ItemPath = "/api/v1/projects/{project_name}/media/contentKeyPolicies/{policy_name}";

    /// <summary>The properties with their secrets.</summary>
    public static ApiResult GetWithSecrets(ApiRequest request, ResourceType type)
    {
        lock (request.Scope.Gate)
        {
            var properties = ResourceHandlers.Find(request, type).ToObject()["properties"]!.AsObject();
            if (request.Scope.Secrets.Find(type.ItemKey(request.Segments)) is { } secret)
                Merge(properties["options"]!.AsArray(), secret["options"]!.AsArray());
            return ApiResult.Json(request.Operation.SuccessStatus, properties);
        }
    }

    public override void Creating(ResourceWrite write)
    {
        base.Creating(write);
        Hide(write);
    }

    // The options are required in each update, so the secrets are replaced.
    public override void Updating(ResourceWrite write) => Hide(write);

    public override void Deleting(ApiRequest request, StoredResource resource) =>
        ReferenceCheck.ByLocator(request, $"Content key policy '{resource.Name}'", locator =>
            locator["defaultContentKeyPolicyName"]?.GetValue<string>() == resource.Name
            || (locator["contentKeys"] as JsonArray)?.Any(key => key!["policyName"]?.GetValue<string>() == resource.Name) == true);

    private static void Hide(ResourceWrite write)
    {
        var options = write.Resource["properties"]!["options"]!.AsArray();
        var itemKey = write.ItemKey;
        write.Scope.Secrets.Put(itemKey, new JsonObject { ["options"] = options.DeepClone() });
        Clear(options);
    }

    private static void Clear(JsonNode? node)
    {
        if (node is JsonArray list)
            foreach (var item in list)
                Clear(item);
        if (node is not JsonObject map)
            return;
        foreach (var (name, value) in map.ToList())
            if (ApiContract.Current.Secrets.Contains(parent: null, name))
                map[name] = null;
            else
                Clear(value);
    }

    // Fields that the service added, such as IDs, are kept.
    private static void Merge(JsonArray options, JsonArray secrets)
    {
        foreach (var (option, secret) in options.Zip(secrets))
            foreach (var (name, value) in secret!.AsObject())
                option![name] = value?.DeepClone();
    }
}
