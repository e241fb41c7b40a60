namespace MkIo.Emulator.Contract;

/// <summary>Finds the operation of a path, segment by segment; a literal segment beats a parameter.</summary>
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

    /// <summary>The operations by method that stand at the path, or null where there is no such path.</summary>
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
