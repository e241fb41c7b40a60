using MkIo.Emulator.Contract;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Resources;

/// <summary>The types of named resources, derived from the documents: each path that ends in a parameter and has a GET.</summary>
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

    /// <summary>A list has an array of values; if it has a supplemental part, that has pagination, unlike that of a usage report.</summary>
    public static bool IsList(ApiOperation operation) =>
        operation.IsRead
        && operation.SuccessSchema is { } schema
        && schema.PropertySchema("value")?.Type == SchemaType.Array
        && schema.PropertySchema("supplemental") is var supplemental
        && (supplemental is null || supplemental.Properties.ContainsKey("pagination"));

    public ResourceType? Find(string itemPath) => _byItemPath.GetValueOrDefault(itemPath);

    public ResourceType Get(string itemPath) => _byItemPath[itemPath];

    /// <summary>Sets the behavior of a type of resource.</summary>
    public void SetBehavior(string itemPath, ResourceBehavior behavior) => Get(itemPath).Behavior = behavior;

    /// <summary>The type of the items of a collection.</summary>
    public ResourceType? FindByCollection(string collectionPath) =>
        _byItemPath.Values.FirstOrDefault(type => type.ItemPath[..type.ItemPath.LastIndexOf('/')] == collectionPath);

    /// <summary>The resources that must exist for a path, outermost first; projects always exist.</summary>
    public IReadOnlyList<ResourceType> ParentsOf(string path)
    {
        var parents = new List<ResourceType>();
        for (var end = path.IndexOf('/', 1); end > 0; end = path.IndexOf('/', end + 1))
            if (path[..end] != ProjectPath && Find(path[..end]) is { } parent)
                parents.Add(parent);
        return parents;
    }
}

/// <summary>One type of named resource.</summary>
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

    /// <summary>The behavior beyond storage; by default none.</summary>
    public ResourceBehavior Behavior { get; set; } = ResourceBehavior.None;

    public int ItemSegment { get; }

    /// <summary>The types in which this one is nested, outermost first.</summary>
    public IReadOnlyList<ResourceType> Parents { get; set; } = [];

    public string CollectionKey(string[] segments) => ResourceScope.Key(segments.AsSpan(_offset, ItemSegment - _offset));

    public string ItemKey(string[] segments) => ResourceScope.Key(segments.AsSpan(_offset, ItemSegment + 1 - _offset));

    /// <summary>The resource ID in the format of Azure Resource Manager, which the platform uses.</summary>
    public string ArmId(ResourceScope scope, string[] segments, string name) =>
        $"/subscriptions/{scope.Id}/resourceGroups/{scope.Name}/providers/Microsoft.Media/mediaservices/{scope.Name}/"
        + string.Join('/', segments[(_offset + 1)..ItemSegment].Append(name));
}
