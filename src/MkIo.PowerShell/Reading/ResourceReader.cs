using System.Reflection;
using System.Text.Json;
using MkIo.Json;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Reading;

/// <summary>
/// Reads what New- and Set- are piped, in one place: the module's own objects (of this project or another, also after a
/// job or out of a file), the API's JSON as custom object, hashtable or text, the flat JSON of other tools, rows of a
/// table. It becomes the whole resource, or is refused.
/// </summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="noun">What messages call a resource, such as <c>asset</c>.</param>
/// <param name="parameters">The names and aliases of the cmdlet's parameters, which a row may have as columns too.</param>
internal sealed class ResourceReader<T>(string noun, ISet<string> parameters) where T : ApiObject, new()
{
    private static readonly PropertyInfo? NameProperty = typeof(T).GetProperty("Name");

    /// <summary>Reads an object.</summary>
    /// <param name="input">The object.</param>
    /// <exception cref="MkIoException">It is of another kind, or something in it cannot be read.</exception>
    public ResourceInput<T> Read(PSObject input) => Read(input, input.BaseObject is PSCustomObject);

    private ResourceInput<T> Read(PSObject input, bool mayBeParameters)
    {
        if (input.BaseObject is T own)
            return new ResourceInput<T>(NameOf(own), JsonSerializer.SerializeToNode(own, MkIoJson.RequestTypeInfo<T>())!.AsObject(), IsWhole: true) { Taken = Names(input), Unknown = [] };
        if (input.BaseObject is string text)
            return Read(Parsed(text), mayBeParameters: false);
        var kind = ObjectKind.Of(input);
        var isOwn = kind.OwnType == typeof(T).FullName;
        if (!isOwn && (kind.OwnType is not null || !kind.IsRow) || FieldReader.Fields(input) is not { } fields)
            throw Stranger(kind);
        var reader = new FieldReader(isOwn);
        // Only a property can become a parameter by its name, and neither the key of a hashtable nor what is within a text.
        var read = reader.Resource(typeof(T), fields, name => mayBeParameters && parameters.Contains(name));
        if (reader.Problems.Count > 0)
            throw new MkIoException(MkIoErrorKind.InvalidRequest, $"The {noun} cannot be read from the input. {string.Join(" ", reader.Problems)}");
        return new ResourceInput<T>(NameOf(fields), read, isOwn && kind.IsWhole) { Taken = reader.Taken, Unknown = reader.Unknown };
    }

    /// <summary>The error for an object of another kind.</summary>
    /// <param name="kind">What came.</param>
    private static MkIoException Stranger(ObjectKind kind) => new(MkIoErrorKind.InvalidRequest,
        $"{Sentence(ObjectKind.InWords(kind.OwnType ?? kind.Types[0]))} was piped, where {ObjectKind.InWords(typeof(T).FullName!)}, an object with its fields, or a name was expected.");

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words.Substring(1);

    private static PSObject Parsed(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return PSObject.AsPSObject(PowerShellJson.FromJson(document.RootElement)!);
        }
        catch (JsonException error)
        {
            throw new MkIoException(MkIoErrorKind.InvalidRequest, $"The text looks like JSON and cannot be read: {error.Message}", error);
        }
    }

    private static HashSet<string> Names(PSObject input)
        => new(input.Properties.Select(property => property.Name), StringComparer.OrdinalIgnoreCase);

    private static string? NameOf(T own) => NameProperty?.GetValue(own)?.ToString();

    private static string? NameOf(IReadOnlyList<KeyValuePair<string, object?>> fields)
    {
        var name = Named(fields) ?? fields.Where(field => field.Key.Equals("metadata", StringComparison.OrdinalIgnoreCase))
            .Select(field => FieldReader.Fields(field.Value) is { } metadata ? Named(metadata) : null).FirstOrDefault();
        return string.IsNullOrWhiteSpace(name) ? null : name;
    }

    private static string? Named(IEnumerable<KeyValuePair<string, object?>> fields)
        => fields.FirstOrDefault(field => Spelling.Plain(field.Key) == "name").Value?.ToString();
}
