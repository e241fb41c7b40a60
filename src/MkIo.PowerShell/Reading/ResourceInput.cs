using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MkIo.Json;

namespace MkIo.PowerShell.Reading;

/// <summary>A resource as the pipeline brought it, in the API's shape.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="Name">The name that it brought; null for none.</param>
/// <param name="Fields">The fields that it has, without those that only the service fills.</param>
/// <param name="IsWhole">Whether it is a whole resource: what it does not have is not to be there.</param>
internal sealed record ResourceInput<T>(string? Name, JsonObject Fields, bool IsWhole) where T : ApiObject, new()
{
    /// <summary>The names at the top of the input that became fields.</summary>
    public required IReadOnlyCollection<string> Taken { get; init; }

    /// <summary>The fields of the input that the model does not know.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    /// <summary>Applies the input to a resource, new or existing. Fields that only the service fills stay.</summary>
    /// <param name="resource">The resource.</param>
    public void ApplyTo(T resource)
    {
        var type = MkIoJson.RequestTypeInfo<T>();
        var before = JsonSerializer.SerializeToNode(resource, type)!.AsObject();
        var desired = IsWhole ? Fields.DeepClone().AsObject() : before.DeepClone().AsObject();
        if (!IsWhole)
            Merge(desired, Fields);
        KeepSecrets(desired, before, typeof(T));
        if (!JsonNode.DeepEquals(before, desired))
            Assign(resource, desired.Deserialize(type)!);
    }

    /// <summary>The secrets that a resource lacks, by their paths: required ones that a read does not bring, and those that did not come along.</summary>
    /// <param name="resource">The resource.</param>
    public static IReadOnlyList<string> LackedSecrets(T resource)
        => SecretPaths.Lacked(JsonSerializer.SerializeToNode(resource, MkIoJson.RequestTypeInfo<T>()), typeof(T));

    private static void Merge(JsonObject target, JsonObject said)
    {
        foreach (var (name, value) in said.Select(field => (field.Key, field.Value)).ToList())
        {
            if (target[name] is JsonObject inner && value is JsonObject part)
                Merge(inner, part);
            else if (value is null)
                target.Remove(name);
            else
                target[name] = value.DeepClone();
        }
    }

    // Secrets that the input could not bring stay as they are, where the object that holds them is the same one.
    private static void KeepSecrets(JsonNode? desired, JsonNode? before, Type declared)
    {
        if (desired is JsonArray items && before is JsonArray old)
        {
            for (var index = 0; index < Math.Min(items.Count, old.Count); index++)
                KeepSecrets(items[index], old[index], Contract.ElementOf(declared) ?? typeof(object));
        }

        if (desired is not JsonObject fields || before is not JsonObject earlier || SecretPaths.ModelOf(declared, fields) is not { } type || type != SecretPaths.ModelOf(declared, earlier))
            return;
        foreach (var property in MkIoJson.Request.GetTypeInfo(type).Properties.Where(property => !property.IsExtensionData && !Contract.IsReadOnly(property)))
        {
            if (property.PropertyType == typeof(Secret))
                KeepSecret(fields, earlier, property.Name);
            else if (property.PropertyType == typeof(IDictionary<string, Secret>))
            {
                if (fields[property.Name] is JsonObject named && earlier[property.Name] is JsonObject kept)
                    named.Select(secret => secret.Key).ToList().ForEach(name => KeepSecret(named, kept, name));
            }
            else
            {
                KeepSecrets(fields[property.Name], earlier[property.Name], property.PropertyType);
            }
        }
    }

    private static void KeepSecret(JsonObject fields, JsonObject earlier, string name)
    {
        if ((fields[name] is null || SecretPaths.IsHidden(fields[name])) && earlier[name] is { } secret)
            fields[name] = secret.DeepClone();
    }

    // Field by field, so that objects that are the same keep what only the service fills in them.
    private static void Assign(ApiObject target, ApiObject desired)
    {
        foreach (var property in MkIoJson.Request.GetTypeInfo(target.GetType()).Properties)
        {
            if (property.Get is not { } get || property.Set is not { } set || Contract.IsReadOnly(property))
                continue;
            var (current, wanted) = (get(target), get(desired));
            if (current is ApiObject inner && wanted is ApiObject other && inner.GetType() == other.GetType())
                Assign(inner, other);
            else if (!JsonNode.DeepEquals(Node(property, current), Node(property, wanted)))
                set(target, wanted);
        }
    }

    private static JsonNode? Node(JsonPropertyInfo property, object? value)
        => value is null ? null : JsonSerializer.SerializeToNode(value, MkIoJson.Request.GetTypeInfo(property.PropertyType));
}

/// <summary>What comes after the input.</summary>
internal static class ResourceInputExtensions
{
    /// <summary>A change that applies the input, and then the parameters, to a resource.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="input">The input; null for none.</param>
    /// <param name="change">What the parameters say.</param>
    public static Action<T> Then<T>(this ResourceInput<T>? input, Action<T> change) where T : ApiObject, new()
        => input is null ? change : input.ApplyTo + change;
}
