using MkIo.Emulator.Contract;
using MkIo.Emulator.Media;

namespace MkIo.Emulator.Resources;

/// <summary>All kinds of named resources, found in the documents: a path that ends in a name and answers GET.</summary>
internal sealed class ResourceCatalog
{
    private static readonly ResourceBehavior Plain = new();

    private readonly Dictionary<string, ResourceType> _byItemPath;

    public ResourceCatalog(ApiContract contract)
    {
        var special = SpecialBehaviors(this);
        _byItemPath = contract.Operations
            .Where(operation => operation.IsRead && operation.Path.EndsWith('}') && !IsList(operation))
            .Select(operation => new ResourceType(operation, special.GetValueOrDefault(operation.Path, Plain)))
            .ToDictionary(type => type.ItemPath);
        foreach (var type in _byItemPath.Values)
            type.Parents = ParentsOf(type.ItemPath);
    }

    /// <summary>A list has values, and where it has supplements, they speak of pages: a usage report has neither.</summary>
    public static bool IsList(ApiOperation operation) =>
        operation.IsRead
        && operation.SuccessSchema is { } schema
        && schema.PropertySchema("value")?.Type == SchemaType.Array
        && schema.PropertySchema("supplemental") is var supplemental
        && (supplemental is null || supplemental.Properties.ContainsKey("pagination"));

    public ResourceType? Find(string itemPath) => _byItemPath.GetValueOrDefault(itemPath);

    public ResourceType Get(string itemPath) => _byItemPath[itemPath];

    /// <summary>The type whose items stand below a collection's path.</summary>
    public ResourceType? FindByCollection(string collectionPath) =>
        _byItemPath.Values.FirstOrDefault(type => type.ItemPath[..type.ItemPath.LastIndexOf('/')] == collectionPath);

    /// <summary>The named resources that must exist for a path to make sense, outermost first; a project always exists.</summary>
    public IReadOnlyList<ResourceType> ParentsOf(string path)
    {
        var parents = new List<ResourceType>();
        for (var end = path.IndexOf('/', 1); end > 0; end = path.IndexOf('/', end + 1))
            if (path[..end] != Projects.ItemPath && Find(path[..end]) is { } parent)
                parents.Add(parent);
        return parents;
    }

    private static Dictionary<string, ResourceBehavior> SpecialBehaviors(ResourceCatalog catalog) => new(StringComparer.Ordinal)
    {
        [AssetBehavior.ItemPath] = new AssetBehavior(),
        [StorageBehavior.ItemPath] = new StorageBehavior(catalog),
        [CredentialBehavior.ItemPath] = new CredentialBehavior(),
        [TemplateConfigBehavior.ItemPath] = new TemplateConfigBehavior(),
        [FilterBehavior.AccountItemPath] = new FilterBehavior(),
        [FilterBehavior.AssetItemPath] = new FilterBehavior(),
        [StreamingPolicyBehavior.ItemPath] = new StreamingPolicyBehavior(),
        [StreamingLocatorBehavior.ItemPath] = new StreamingLocatorBehavior(),
        [ContentKeyPolicyBehavior.ItemPath] = new ContentKeyPolicyBehavior(),
        [TransformBehavior.ItemPath] = new TransformBehavior(),
        [JobBehavior.ItemPath] = new JobBehavior(catalog),
        [StreamingEndpointBehavior.ItemPath] = new StreamingEndpointBehavior(),
        [LiveEventBehavior.ItemPath] = new LiveEventBehavior(),
        [LiveOutputBehavior.ItemPath] = new LiveOutputBehavior(),
    };
}
