using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Media;

/// <summary>Looks up what a resource names: it must be there.</summary>
internal static class Existing
{
    public static JsonObject? Find(ResourceScope scope, string collection, string name) =>
        scope.Find(ResourceScope.Key(["media", collection]))?.Find(name)?.ToObject();

    public static JsonObject Asset(ResourceScope scope, string name, string field) => Need(scope, "assets", "Asset", name, field);

    public static JsonObject Need(ResourceScope scope, string collection, string kind, string name, string field) =>
        Find(scope, collection, name) ?? throw ApiException.Refused(field, $"{kind} '{name}' does not exist.");
}

/// <summary>Refuses to delete what other resources still name.</summary>
internal static class InUse
{
    /// <summary>Throws where a locator's properties fit.</summary>
    public static void ByLocator(ApiRequest request, string what, Func<JsonNode, bool> uses) =>
        Check(Collection(request.Scope, "streamingLocators"), what, "streaming locator", locator => uses(locator["properties"]!));

    public static void ByLiveOutput(ApiRequest request, string what, Func<JsonNode, bool> uses) =>
        Check(request.Scope.Below(ResourceScope.Key(["media", "liveEvents"]), depth: 2), what, "live output", output => uses(output["properties"]!));

    /// <summary>Throws where a job that is not finished fits.</summary>
    public static void ByJob(ApiRequest request, string what, Func<JsonObject, bool> uses) =>
        Check(request.Scope.Below(ResourceScope.Key(["media", "transforms"]), depth: 2), what, "unfinished job", job => JobBehavior.IsUnfinished(job) && uses(job));

    public static void Check(IEnumerable<ResourceCollection> users, string what, string kind, Func<JsonObject, bool> uses)
    {
        if (users.SelectMany(collection => collection.Items).FirstOrDefault(item => uses(item.ToObject())) is { } user)
            throw ApiException.WrongState($"{what} is used by {kind} '{user.Name}'.");
    }

    private static IEnumerable<ResourceCollection> Collection(ResourceScope scope, string name) =>
        scope.Find(ResourceScope.Key(["media", name])) is { } collection ? [collection] : [];
}
