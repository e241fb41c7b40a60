using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MkIo.Emulator.Contract;

/// <summary>Reads the operations of one OpenAPI document.</summary>
internal sealed class DocumentReader
{
    private const string JsonType = "application/json";

    private readonly string _document;
    private readonly JsonElement _paths;
    private readonly SchemaCompiler _compiler;

    public DocumentReader(string document, JsonElement root)
    {
        _document = document;
        _paths = root.GetProperty("paths");
        _compiler = new SchemaCompiler(root.GetProperty("components").GetProperty("schemas"));
    }

    /// <summary>The named schemas that the operations read so far refer to.</summary>
    public IReadOnlyCollection<SchemaNode> Schemas => _compiler.Named;

    public IEnumerable<ApiOperation> Read(int firstIndex) =>
        from path in _paths.EnumerateObject()
        from method in path.Value.EnumerateObject()
        select ReadOperation(path.Name, method.Name.ToUpperInvariant(), method.Value, firstIndex++);

    private ApiOperation ReadOperation(string path, string method, JsonElement operation, int index)
    {
        var parameters = operation.GetProperty("parameters").EnumerateArray().ToList();
        var responses = ReadResponses(operation.GetProperty("responses"));
        var successes = responses.Where(response => response.Key < 300).OrderBy(response => response.Key).ToList();
        return new ApiOperation
        {
            Index = index,
            Document = _document,
            Method = method,
            Path = path,
            PathParameters = [.. parameters.Where(IsIn("path")).Select(parameter => ReadPathParameter(parameter, path))],
            Query = parameters.Where(IsIn("query")).ToDictionary(Name, Schema),
            Bodies = operation.TryGetProperty("requestBody", out var body) ? ReadContent(body) : new Dictionary<string, SchemaNode>(),
            Responses = responses,
            SuccessStatus = successes.FirstOrDefault().Key,
            SuccessSchema = successes.Select(response => response.Value).FirstOrDefault(schema => schema is not null),
            Notes = OperationNotes.Parse(Note(operation) ?? string.Empty, ParameterNote(parameters, "$orderby"), ParameterNote(parameters, "$filter")),
        };
    }

    private PathParameter ReadPathParameter(JsonElement parameter, string path)
    {
        var name = Name(parameter);
        return new PathParameter(name, Array.IndexOf(path[1..].Split('/'), $"{{{name}}}"), Schema(parameter));
    }

    private Dictionary<string, SchemaNode> ReadContent(JsonElement holder) =>
        holder.TryGetProperty("content", out var content)
            ? content.EnumerateObject().ToDictionary(entry => entry.Name, entry => Schema(entry.Value))
            : [];

    private Dictionary<int, SchemaNode?> ReadResponses(JsonElement responses) =>
        responses.EnumerateObject().ToDictionary(
            entry => int.Parse(entry.Name, CultureInfo.InvariantCulture),
            entry => ReadContent(entry.Value).GetValueOrDefault(JsonType));

    private SchemaNode Schema(JsonElement holder) => _compiler.Compile(holder.GetProperty("schema"));

    private static Func<JsonElement, bool> IsIn(string place) => parameter => parameter.GetProperty("in").GetString() == place;

    private static string Name(JsonElement parameter) => parameter.GetProperty("name").GetString()!;

    private static string? Note(JsonElement holder) => holder.TryGetProperty("x-note", out var note) ? note.GetString() : null;

    private static string? ParameterNote(List<JsonElement> parameters, string name) =>
        parameters.Where(parameter => Name(parameter) == name).Select(Note).FirstOrDefault();
}

/// <summary>Compiles the schemas of one OpenAPI 3.0 document, each named schema once.</summary>
internal sealed class SchemaCompiler(JsonElement schemas)
{
    private const string ReferencePrefix = "#/components/schemas/";

    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, SchemaNode> _named = new(StringComparer.Ordinal);

    public IReadOnlyCollection<SchemaNode> Named => _named.Values;

    public SchemaNode Compile(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Find(reference.GetString()!);
        var node = new SchemaNode();
        Fill(node, schema);
        return node;
    }

    private SchemaNode Find(string reference)
    {
        var name = reference[ReferencePrefix.Length..];
        if (_named.TryGetValue(name, out var known))
            return known;
        // Added before it is compiled, since schemas can be recursive.
        var node = new SchemaNode { Name = name };
        _named.Add(name, node);
        Fill(node, schemas.GetProperty(name));
        return node;
    }

    private void Fill(SchemaNode node, JsonElement schema)
    {
        node.Type = ReadType(schema);
        node.Nullable = Flag(schema, "nullable");
        node.ReadOnly = Flag(schema, "readOnly");
        node.Immutable = Flag(schema, "x-mkio-immutable");
        node.Format = Text(schema, "format");
        node.PatternText = Text(schema, "pattern");
        node.MinLength = Integer(schema, "minLength");
        node.MaxLength = Integer(schema, "maxLength");
        node.MinItems = Integer(schema, "minItems");
        node.MaxItems = Integer(schema, "maxItems");
        node.MaxProperties = Integer(schema, "maxProperties");
        node.Minimum = Number(schema, "minimum");
        node.Maximum = Number(schema, "maximum");
        node.Required = Strings(schema, "required") ?? [];
        node.Enum = Strings(schema, "enum");
        if (schema.TryGetProperty("items", out var items))
            node.Items = Compile(items);
        FillObject(node, schema);
        FillAlternatives(node, schema);
    }

    private void FillObject(SchemaNode node, JsonElement schema)
    {
        if (schema.TryGetProperty("properties", out var properties))
            foreach (var property in properties.EnumerateObject())
                node.Properties.Add(property.Name, CompileProperty(property));
        if (!schema.TryGetProperty("additionalProperties", out var additional))
            return;
        if (additional.ValueKind == JsonValueKind.False)
            node.AdditionalPropertiesForbidden = true;
        else if (additional.ValueKind == JsonValueKind.Object)
            node.AdditionalProperties = Compile(additional);
    }

    private SchemaProperty CompileProperty(JsonProperty property)
    {
        var schema = Compile(property.Value);
        if (property.Name == "labels" && schema.MaxProperties is not null)
            schema.HoldsLabels = true;
        return new SchemaProperty(
            property.Name,
            schema,
            schema.ReadOnly || Flag(property.Value, "readOnly"),
            schema.Immutable || Flag(property.Value, "x-mkio-immutable"));
    }

    private void FillAlternatives(SchemaNode node, JsonElement schema)
    {
        if (schema.TryGetProperty("oneOf", out var oneOf))
            node.OneOf = [.. oneOf.EnumerateArray().Select(Compile)];
        if (!schema.TryGetProperty("discriminator", out var discriminator))
            return;
        node.Discriminator = discriminator.GetProperty("propertyName").GetString();
        foreach (var entry in discriminator.GetProperty("mapping").EnumerateObject())
            node.Mapping.Add(entry.Name, Find(entry.Value.GetString()!));
    }

    // Some patterns use Python syntax: (?P<name>...) is (?<name>...) in .NET.
    public static Regex CompilePattern(string pattern) =>
        new(pattern.Replace("(?P<", "(?<", StringComparison.Ordinal), RegexOptions.CultureInvariant, PatternTimeout);

    private static SchemaType ReadType(JsonElement schema) => Text(schema, "type") switch
    {
        null => SchemaType.Any,
        var type => System.Enum.Parse<SchemaType>(type, ignoreCase: true),
    };

    private static bool Flag(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static string? Text(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int? Integer(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    private static decimal? Number(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var value) ? value.GetDecimal() : null;

    private static List<string>? Strings(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : null;
}
