using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using MkIo.Json;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Reading;

/// <summary>The fields of a model under all names that people meet them by: the API's, the .NET property's, and a table's.</summary>
internal sealed class Contract
{
    private static readonly ConcurrentDictionary<Type, Contract> Known = new();
    private static readonly ConcurrentDictionary<JsonPropertyInfo, bool> ReadOnly = new();
    private static readonly ConcurrentDictionary<Type, Type?> Elements = new();
    private static readonly ConcurrentDictionary<Type, Type?> Entries = new();

    private readonly Dictionary<string, JsonPropertyInfo> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PropertyInfo> _surface = new(StringComparer.Ordinal);

    private Contract(Type type)
    {
        var fields = MkIoJson.Request.GetTypeInfo(type).Properties.Where(property => !property.IsExtensionData).ToList();
        foreach (var field in fields)
        {
            _fields[Spelling.Plain(field.Name)] = field;
            if (field.AttributeProvider is MemberInfo member && !_fields.ContainsKey(Spelling.Plain(member.Name)))
                _fields[Spelling.Plain(member.Name)] = field;
        }

        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.Name != nameof(ApiObject.AdditionalData)))
        {
            if (!_fields.ContainsKey(Spelling.Plain(property.Name)))
                _surface[Spelling.Plain(property.Name)] = property;
        }

        Writable = [.. fields.Where(field => !IsReadOnly(field)).Select(field => field.Name)];
        Groups = [.. fields.Where(field => field.Name is "properties" or "metadata" or "spec" && !IsReadOnly(field)
            && typeof(ApiObject).IsAssignableFrom(field.PropertyType) && !field.PropertyType.IsAbstract)];
    }

    /// <summary>The API's names of the fields that can be written.</summary>
    public IReadOnlyList<string> Writable { get; }

    /// <summary>The objects that the API groups the fields of a resource in.</summary>
    public IReadOnlyList<JsonPropertyInfo> Groups { get; }

    /// <summary>The names of the properties that set what is deeper within.</summary>
    public IEnumerable<string> Surfaces => _surface.Values.Where(property => property.SetMethod is { IsPublic: true }).Select(property => property.Name);

    /// <summary>The contract of a model.</summary>
    public static Contract Of(Type type) => Known.GetOrAdd(type, static model => new Contract(model));

    /// <summary>The field of a name; null where there is none.</summary>
    public JsonPropertyInfo? Find(string name) => _fields.TryGetValue(Spelling.Plain(name), out var field) ? field : null;

    /// <summary>The property of a name that is no field of its own; null where there is none.</summary>
    public PropertyInfo? Surface(string name) => _surface.TryGetValue(Spelling.Plain(name), out var property) ? property : null;

    /// <summary>Whether only the service fills a field.</summary>
    public static bool IsReadOnly(JsonPropertyInfo property)
        => ReadOnly.GetOrAdd(property, static field => field.AttributeProvider?.IsDefined(typeof(ReadOnlyFieldAttribute), inherit: true) == true);

    /// <summary>What a list holds; null for what is no list.</summary>
    /// <param name="list">The type of the list.</param>
    public static Type? ElementOf(Type list) => Elements.GetOrAdd(list, static type => Generic(type, typeof(IEnumerable<>))?[0]);

    /// <summary>What the entries of a dictionary are; null for what is none.</summary>
    /// <param name="map">The type of the dictionary.</param>
    public static Type? EntryOf(Type map) => Entries.GetOrAdd(map, static type => Generic(type, typeof(IDictionary<,>))?[1]);

    private static Type[]? Generic(Type type, Type definition)
        => type.GetInterfaces().Append(type).FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == definition)?.GetGenericArguments();

    /// <summary>Whether the service wants a field when the object is made.</summary>
    public static bool IsRequired(JsonPropertyInfo property)
        => property.AttributeProvider?.IsDefined(typeof(RequiredFieldAttribute), inherit: true) == true;
}
