using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Json;

namespace MkIo.PowerShell.Reading;

/// <summary>Finds the secrets of a body that are not in it: masked ones, and required ones that a read does not bring.</summary>
internal static class SecretPaths
{
    /// <summary>The paths of the secrets that a body lacks.</summary>
    /// <param name="body">The body.</param>
    /// <param name="type">Its model.</param>
    public static IReadOnlyList<string> Lacked(JsonNode? body, Type type)
    {
        var found = new List<string>();
        Find(body, type, string.Empty, property => Contract.IsRequired(property), found);
        return found;
    }

    /// <summary>The paths of the secrets of which a body has the mask.</summary>
    /// <param name="body">The body.</param>
    /// <param name="type">Its model.</param>
    public static IReadOnlyList<string> Hidden(JsonNode? body, Type type)
    {
        var found = new List<string>();
        Find(body, type, string.Empty, static _ => false, found);
        return found;
    }

    /// <summary>Whether a value stands for a secret.</summary>
    /// <param name="secret">The value.</param>
    public static bool IsHidden(JsonNode? secret) => secret is JsonValue value && value.TryGetValue<string>(out var text) && text == Secret.Mask;

    /// <summary>The member of a family that an object is; null for what is no model.</summary>
    /// <param name="declared">The family, or the model.</param>
    /// <param name="fields">The object.</param>
    public static Type? ModelOf(Type declared, JsonObject fields)
        => !typeof(ApiObject).IsAssignableFrom(declared) ? null
            : declared.IsAbstract ? fields.Deserialize(MkIoJson.Request.GetTypeInfo(declared))?.GetType()
            : declared;

    private static void Find(JsonNode? node, Type declared, string path, Func<System.Text.Json.Serialization.Metadata.JsonPropertyInfo, bool> isMissed, List<string> found)
    {
        if (node is JsonArray items)
        {
            for (var index = 0; index < items.Count; index++)
                Find(items[index], Contract.ElementOf(declared) ?? typeof(object), $"{path}[{index}]", isMissed, found);
        }

        if (node is not JsonObject fields || ModelOf(declared, fields) is not { } type)
            return;
        foreach (var property in MkIoJson.Request.GetTypeInfo(type).Properties.Where(property => !property.IsExtensionData && !Contract.IsReadOnly(property)))
        {
            var name = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (property.PropertyType == typeof(Secret) && (IsHidden(fields[property.Name]) || isMissed(property) && fields[property.Name] is null))
                found.Add(name);
            else if (property.PropertyType == typeof(IDictionary<string, Secret>))
                found.AddRange((fields[property.Name] as JsonObject ?? []).Where(secret => IsHidden(secret.Value)).Select(secret => $"{name}.{secret.Key}"));
            else
                Find(fields[property.Name], property.PropertyType, name, isMissed, found);
        }
    }
}
