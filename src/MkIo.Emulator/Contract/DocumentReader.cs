using System.Globalization;
using System.Text.Json;

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
