using System.Text.Json;

namespace MkIo.Emulator.Contract;

/// <summary>All operations of the four documents, which are embedded in the assembly.</summary>
internal sealed class ApiContract
{
    private static readonly string[] Documents = ["media", "management", "live", "templates"];

    private static readonly Lazy<ApiContract> Shared = new(() => new ApiContract());

    private ApiContract()
    {
        var operations = new List<ApiOperation>();
        foreach (var document in Documents)
        {
            using var json = Open(document);
            operations.AddRange(new DocumentReader(document, json.RootElement).Read(operations.Count));
        }
        Operations = operations;
        Routes = new RouteTable(operations);
        LinkNames(operations);
    }

    /// <summary>The contract never changes while the process runs, so hosts in one process share it.</summary>
    public static ApiContract Current => Shared.Value;

    public IReadOnlyList<ApiOperation> Operations { get; }

    public RouteTable Routes { get; }

    private static JsonDocument Open(string document)
    {
        using var stream = typeof(ApiContract).Assembly.GetManifestResourceStream($"{document}-api.json")!;
        return JsonDocument.Parse(stream);
    }

    /// <summary>
    /// A parameter of a path is a plain string in the documents; the pattern of the name stands in the resource's schema.
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
