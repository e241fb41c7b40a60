using System.Text.Json;
using System.Text.Json.Nodes;

namespace MkIo.Json;

/// <summary>Lays the fields that one object has over those of another.</summary>
internal static class Overlay
{
    /// <summary>The object that has all that the upper one says, and the rest of the lower one.</summary>
    /// <param name="lower">The object as it is; null for none.</param>
    /// <param name="upper">What was said.</param>
    public static T On<T>(T? lower, T upper) where T : ApiObject
    {
        if (lower is null)
            return upper;
        var type = MkIoJson.RequestTypeInfo<T>();
        var target = JsonSerializer.SerializeToNode(lower, type)!.AsObject();
        Lay(target, JsonSerializer.SerializeToNode(upper, type)!.AsObject());
        return target.Deserialize(type)!;
    }

    private static void Lay(JsonObject target, JsonObject said)
    {
        foreach (var (name, value) in said.Select(field => (field.Key, field.Value)))
        {
            if (target[name] is JsonObject inner && value is JsonObject part)
                Lay(inner, part);
            else
                target[name] = value?.DeepClone();
        }
    }
}
