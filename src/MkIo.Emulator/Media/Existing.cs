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
