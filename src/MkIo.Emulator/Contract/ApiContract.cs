using System.Text.Json;

namespace MkIo.Emulator.Contract;

/// <summary>All operations of the four documents, which are embedded in the assembly.</summary>
internal sealed class ApiContract
{
    private static readonly string[] Documents = ["media", "management", "live", "templates"];

    private static readonly Lazy<ApiContract> Shared = new(() => new ApiContract());

    // Most processes end without anyone reading their log.
    private readonly Lazy<SecretFields> _secrets;

    private ApiContract()
    {
        var operations = new List<ApiOperation>();
        var schemas = new List<SchemaNode>();
        foreach (var document in Documents)
        {
            using var json = Open(document);
            var reader = new DocumentReader(document, json.RootElement);
            operations.AddRange(reader.Read(operations.Count));
            schemas.AddRange(reader.Schemas);
        }
        Operations = operations;
        Routes = new RouteTable(operations);
        _secrets = new Lazy<SecretFields>(() => new SecretFields(schemas));
        LinkNames(operations);
    }

    /// <summary>The contract is immutable, so all hosts of a process share it.</summary>
    public static ApiContract Current => Shared.Value;

    public IReadOnlyList<ApiOperation> Operations { get; }

    public RouteTable Routes { get; }

    public SecretFields Secrets => _secrets.Value;

    private static JsonDocument Open(string document)
    {
        using var stream = typeof(ApiContract).Assembly.GetManifestResourceStream($"{document}-api.json")!;
        return JsonDocument.Parse(stream);
    }

    /// <summary>
    /// Path parameters are plain strings in the documents; the pattern of the name is in the resource's schema.
    /// </summary>
    private static void LinkNames(List<ApiOperation> operations)
    {
        var items = operations
            .Where(operation => operation.IsRead && operation.Path.EndsWith('}'))
            .ToDictionary(operation => operation.Path, operation => operation.SuccessSchema);
        foreach (var operation in operations)
            foreach (var parameter in operation.PathParameters)
            {
                var item = '/' + string.Join('/', operation.Segments.Take(parameter.Segment + 1));
                if (items.GetValueOrDefault(item) is { } schema)
                    parameter.NameSchema = schema.PropertySchema("name") ?? schema.PropertySchema("metadata")?.PropertySchema("name");
            }
    }
}

/// <summary>The routes as a trie of segments; a literal takes precedence over a parameter.</summary>
internal sealed class RouteTable
{
    private readonly Node _root = new();

    public RouteTable(IEnumerable<ApiOperation> operations)
    {
        foreach (var operation in operations)
        {
            var node = _root;
            foreach (var segment in operation.Segments)
                node = segment.StartsWith('{') ? node.Parameter ??= new Node() : Literal(node, segment);
            (node.Operations ??= new(StringComparer.Ordinal)).Add(operation.Method, operation);
        }
    }

    /// <summary>The operations at a path by method; null for an unknown path.</summary>
    public IReadOnlyDictionary<string, ApiOperation>? Find(ReadOnlySpan<string> segments) => Find(_root, segments);

    private static Dictionary<string, ApiOperation>? Find(Node node, ReadOnlySpan<string> rest)
    {
        if (rest.IsEmpty)
            return node.Operations;
        if (node.Literals.TryGetValue(rest[0], out var literal) && Find(literal, rest[1..]) is { } found)
            return found;
        return node.Parameter is { } parameter && rest[0].Length > 0 ? Find(parameter, rest[1..]) : null;
    }

    private static Node Literal(Node node, string segment)
    {
        if (!node.Literals.TryGetValue(segment, out var child))
            node.Literals.Add(segment, child = new Node());
        return child;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Literals { get; } = new(StringComparer.Ordinal);

        public Node? Parameter { get; set; }

        public Dictionary<string, ApiOperation>? Operations { get; set; }
    }
}
