using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace MkIo.Json;

/// <summary>Holds a body that somebody wrote by hand against the model that it is to become, and names the path of what is wrong.</summary>
internal sealed class BodyCheck
{
    private readonly List<string> _problems = [];

    private BodyCheck() { }

    /// <summary>What is wrong; empty for nothing. Names in other capitals are put right in place.</summary>
    /// <param name="body">The body.</param>
    /// <param name="type">The model.</param>
    public static IReadOnlyList<string> Problems(JsonNode? body, Type type)
    {
        var check = new BodyCheck();
        check.Check(body, type, string.Empty);
        return check._problems;
    }

    private void Check(JsonNode? node, Type declared, string path)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (node is null || type == typeof(object))
            return;
        if (typeof(ApiObject).IsAssignableFrom(type))
            CheckObject(node, type, path);
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>))
            CheckMap(node, type.GetGenericArguments()[1], path);
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>))
            CheckList(node, type.GetGenericArguments()[0], path);
        else
            CheckValue(node, type, path);
    }

    private void CheckObject(JsonNode node, Type declared, string path)
    {
        if (node is not JsonObject fields)
        {
            Add(path, "is to be an object.");
            return;
        }

        if (Member(fields, declared, path) is not { } type)
            return;
        var properties = MkIoJson.Request.GetTypeInfo(type).Properties.Where(property => !property.IsExtensionData).ToList();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in fields.Select(field => field.Key).ToList())
        {
            var property = properties.FirstOrDefault(candidate => candidate.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (property is null)
            {
                Add(Join(path, name), $"is no field of {type.Name}. Its fields are: {string.Join(", ", properties.Select(candidate => candidate.Name))}.");
                continue;
            }

            named.Add(property.Name);
            Rename(fields, name, property.Name);
            Check(fields[property.Name], property.PropertyType, Join(path, property.Name));
        }

        foreach (var property in properties.Where(property => IsRequired(property) && !named.Contains(property.Name)))
            Add(Join(path, property.Name), $"is missing; {type.Name} needs it.");
    }

    // The member of a family that an object is; its own type where it belongs to none.
    private Type? Member(JsonObject fields, Type declared, string path)
    {
        if (!declared.IsAbstract)
        {
            if (typeof(TypedObject).IsAssignableFrom(declared) && !fields.ContainsKey(TypedObject.Field))
                fields[TypedObject.Field] = ((TypedObject)MkIoJson.Request.GetTypeInfo(declared).CreateObject!()).ODataType;
            return declared;
        }

        if (fields[TypedObject.Field] is not JsonValue name || name.GetValueKind() != JsonValueKind.String)
        {
            Add(Join(path, TypedObject.Field), $"is missing; it says which {declared.Name} is meant.");
            return null;
        }

        // A member that is newer than this version is taken as it is.
        var member = new JsonObject { [TypedObject.Field] = name.DeepClone() }.Deserialize(MkIoJson.Request.GetTypeInfo(declared))!.GetType();
        return member.IsDefined(typeof(ApiSchemaAttribute), inherit: false) ? member : null;
    }

    private void CheckMap(JsonNode node, Type type, string path)
    {
        if (node is not JsonObject entries)
            Add(path, "is to be an object.");
        else
            foreach (var entry in entries.ToList())
                Check(entry.Value, type, Join(path, entry.Key));
    }

    private void CheckList(JsonNode node, Type type, string path)
    {
        if (node is not JsonArray items)
            Add(path, "is to be a list.");
        else
            for (var index = 0; index < items.Count; index++)
                Check(items[index], type, $"{path}[{index}]");
    }

    private void CheckValue(JsonNode node, Type type, string path)
    {
        try
        {
            node.Deserialize(MkIoJson.Request.GetTypeInfo(type));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            var value = type == typeof(Secret) ? Secret.Mask : node.ToJsonString();
            Add(path, $"is {value}, which is no {Word(type)}.");
        }
    }

    private void Add(string path, string problem) => _problems.Add($"{(path.Length == 0 ? "The body" : path)} {problem}");

    private static void Rename(JsonObject fields, string name, string right)
    {
        if (name == right)
            return;
        var value = fields[name];
        fields.Remove(name);
        fields[right] = value;
    }

    private static bool IsRequired(JsonPropertyInfo property)
        => property.AttributeProvider?.IsDefined(typeof(RequiredFieldAttribute), inherit: true) == true;

    private static string Word(Type type)
        => type == typeof(bool) ? "true or false" : type == typeof(int) || type == typeof(long) ? "whole number"
            : type == typeof(DateTimeOffset) ? "time in ISO 8601 form" : type == typeof(TimeSpan) ? "duration in ISO 8601 form"
            : type == typeof(Guid) ? "GUID" : "text";

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
