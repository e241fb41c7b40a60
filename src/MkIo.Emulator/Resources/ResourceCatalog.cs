using MkIo.Emulator.Contract;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Resources;

/// <summary>All kinds of named resources, found in the documents: a path that ends in a name and answers GET.</summary>
internal sealed class ResourceCatalog
{
    public const string ProjectPath = "/api/v1/projects/{project_name}";

    private readonly Dictionary<string, ResourceType> _byItemPath;

    public ResourceCatalog(ApiContract contract)
    {
        _byItemPath = contract.Operations
            .Where(operation => operation.IsRead && operation.Path.EndsWith('}') && !IsList(operation))
            .Select(operation => new ResourceType(operation))
            .ToDictionary(type => type.ItemPath);
        foreach (var type in _byItemPath.Values)
            type.Parents = ParentsOf(type.ItemPath);
    }

    /// <summary>A list has values, and its supplemental part, if any, has pagination: that of a usage report has not.</summary>
    public static bool IsList(ApiOperation operation) =>
        operation.IsRead
        && operation.SuccessSchema is { } schema
        && schema.PropertySchema("value")?.Type == SchemaType.Array
        && schema.PropertySchema("supplemental") is var supplemental
        && (supplemental is null || supplemental.Properties.ContainsKey("pagination"));

    public ResourceType? Find(string itemPath) => _byItemPath.GetValueOrDefault(itemPath);

    public ResourceType Get(string itemPath) => _byItemPath[itemPath];

    /// <summary>Gives a kind of resource its behavior.</summary>
    public void SetBehavior(string itemPath, ResourceBehavior behavior) => Get(itemPath).Behavior = behavior;

    /// <summary>The type whose items stand below a collection's path.</summary>
    public ResourceType? FindByCollection(string collectionPath) =>
        _byItemPath.Values.FirstOrDefault(type => type.ItemPath[..type.ItemPath.LastIndexOf('/')] == collectionPath);

    /// <summary>The named resources that must exist for a path to make sense, outermost first; a project always exists.</summary>
    public IReadOnlyList<ResourceType> ParentsOf(string path)
    {
        var parents = new List<ResourceType>();
        for (var end = path.IndexOf('/', 1); end > 0; end = path.IndexOf('/', end + 1))
            if (path[..end] != ProjectPath && Find(path[..end]) is { } parent)
                parents.Add(parent);
        return parents;
    }
}

/// <summary>One kind of named resource, as the paths of a document declare it.</summary>
internal sealed class ResourceType
{
    private const int ProjectOffset = 4;

    private readonly int _offset;

    public ResourceType(ApiOperation get)
    {
        ItemPath = get.Path;
        Schema = get.SuccessSchema!;
        ItemSegment = get.Segments.Length - 1;
        _offset = get.IsProjectScoped ? ProjectOffset : 0;
        Name = get.Segments[..ItemSegment].Last(segment => segment[0] != '{');
        Kind = SchemaName.Short(Schema);
        ArmType = "Microsoft.Media/mediaservices/" + string.Join('/', get.Segments.Skip(_offset + 1).Where(segment => segment[0] != '{'));
    }

    public string ItemPath { get; }

    /// <summary>The last literal before the name, such as assets.</summary>
    public string Name { get; }

    public string Kind { get; }

    public string ArmType { get; }

    public SchemaNode Schema { get; }

    /// <summary>What this kind does beyond being stored; by default nothing.</summary>
    public ResourceBehavior Behavior { get; set; } = ResourceBehavior.None;

    public int ItemSegment { get; }

    /// <summary>The types in which this one is nested, outermost first.</summary>
    public IReadOnlyList<ResourceType> Parents { get; set; } = [];

    public string CollectionKey(string[] segments) => ResourceScope.Key(segments.AsSpan(_offset, ItemSegment - _offset));

    public string ItemKey(string[] segments) => ResourceScope.Key(segments.AsSpan(_offset, ItemSegment + 1 - _offset));

    /// <summary>The resource's path within Azure's scheme, which the platform keeps for its ids.</summary>
    public string ArmId(ResourceScope scope, string[] segments, string name) =>
        $"/subscriptions/{scope.Id}/resourceGroups/{scope.Name}/providers/Microsoft.Media/mediaservices/{scope.Name}/"
        + string.Join('/', segments[(_offset + 1)..ItemSegment].Append(name));
}
