using System.Text.Json.Nodes;

namespace MkIo.Resources;

/// <summary>The body of a PATCH: what differs between a resource as it is and as it is to be.</summary>
internal static class MergePatch
{
    /// <summary>What changed, null for what is to go, and the fields that the service wants with every change.</summary>
    /// <param name="before">The resource as it is.</param>
    /// <param name="after">The resource as it is to be.</param>
    /// <param name="always">Paths such as <c>properties.outputs</c>, which are sent whole.</param>
    public static JsonObject Between(JsonObject before, JsonObject after, IReadOnlyList<string> always)
    {
        var patch = Difference(before, after);
        foreach (var path in always)
            Keep(patch, after, path.Split('.'));
        return patch;
    }

    private static JsonObject Difference(JsonObject before, JsonObject after)
    {
        var patch = new JsonObject();
        foreach (var (name, desired) in after.Select(field => (field.Key, field.Value)))
        {
            if (before[name] is JsonObject old && desired is JsonObject now)
            {
                if (!JsonNode.DeepEquals(old, now))
                    patch[name] = Difference(old, now);
            }
            else if (!JsonNode.DeepEquals(before[name], desired))
            {
                patch[name] = desired?.DeepClone();
            }
        }

        foreach (var gone in before.Select(field => field.Key).Where(name => !after.ContainsKey(name)))
            patch[gone] = null;
        return patch;
    }

    private static void Keep(JsonObject patch, JsonObject after, string[] path)
    {
        foreach (var name in path.Take(path.Length - 1))
        {
            if (after[name] is not JsonObject inner)
                return;
            after = inner;
            if (patch[name] is not JsonObject part)
                patch[name] = part = new JsonObject();
            patch = part;
        }

        if (after[path[path.Length - 1]] is { } value)
            patch[path[path.Length - 1]] = value.DeepClone();
    }
}
