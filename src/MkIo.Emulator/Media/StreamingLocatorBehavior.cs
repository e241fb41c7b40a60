using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MkIo.Emulator.Resources;
using MkIo.Emulator.States;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Media;

/// <summary>Streaming locators: what they name must exist, and where their policy encrypts they get keys.</summary>
internal sealed class StreamingLocatorBehavior() : StatefulBehavior("Creating", "Created")
{
    public const string ItemPath = "/api/v1/projects/{project_name}/media/streamingLocators/{locator_name}";

    private const int KeyLength = 16;

    private static readonly string[] Updatable = ["startTime", "endTime", "suppressed"];

    public override void Creating(ResourceWrite write)
    {
        base.Creating(write);
        var properties = write.Resource["properties"]!.AsObject();
        Existing.Asset(write.Scope, properties["assetName"]!.GetValue<string>(), "properties.assetName");
        var policy = Existing.Need(
            write.Scope, "streamingPolicies", "Streaming policy", properties["streamingPolicyName"]!.GetValue<string>(), "properties.streamingPolicyName");
        var keyPolicy = (properties["defaultContentKeyPolicyName"] ?? policy["properties"]!["defaultContentKeyPolicyName"])?.GetValue<string>();
        if (keyPolicy is not null)
            Existing.Need(write.Scope, "contentKeyPolicies", "Content key policy", keyPolicy, "properties.defaultContentKeyPolicyName");
        HideKeys(write, properties["contentKeys"] as JsonArray ?? MakeKeys(policy, keyPolicy));
    }

    public override void Updating(ResourceWrite write)
    {
        var (properties, old) = (write.Resource["properties"]!.AsObject(), write.Old!["properties"]!.AsObject());
        foreach (var name in old.Select(member => member.Key).Union(properties.Select(member => member.Key)).Except(Updatable).ToList())
            if (name == "contentKeys")
                properties[name] = old[name]?.DeepClone();
            else
                ImmutableFields.CheckField(write.Request.Operation, properties, old, name, Contract.FieldPath.Root.Child("properties"));
    }

    private static JsonArray MakeKeys(JsonObject policy, string? keyPolicy) => new([.. EncryptionScheme.Of(policy)
        .Where(entry => entry.Scheme.HasKey)
        .Select(entry => new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["type"] = entry.Scheme.Name,
            ["labelReferenceInStreamingPolicy"] = entry.Settings["contentKeys"]?["defaultKey"]?["label"]?.DeepClone() ?? "default",
            ["policyName"] = entry.Settings["contentKeys"]?["defaultKey"]?["policyName"]?.DeepClone() ?? keyPolicy,
        })
        .Select(WithoutNulls)]);

    private static JsonObject WithoutNulls(JsonObject key)
    {
        foreach (var name in key.Where(member => member.Value is null).Select(member => member.Key).ToList())
            key.Remove(name);
        return key;
    }

    /// <summary>Keys have values, which only an operation of their own shows.</summary>
    private static void HideKeys(ResourceWrite write, JsonArray keys)
    {
        var withValues = keys.DeepClone().AsArray();
        foreach (var key in withValues)
            key!["value"] ??= Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength));
        foreach (var key in keys)
            key!.AsObject().Remove("value");
        write.Resource["properties"]!["contentKeys"] = keys.DeepClone();
        var itemKey = ResourceScope.Key([write.Type.CollectionKey(write.Request.Segments), write.Name]);
        write.Scope.Secrets.Put(itemKey, new JsonObject { ["contentKeys"] = withValues });
    }
}
