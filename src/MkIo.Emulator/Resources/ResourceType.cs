using MkIo.Emulator.Contract;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Resources;

/// <summary>One kind of named resource, as the paths of a document declare it.</summary>
internal sealed class ResourceType
{
    private const int ProjectOffset = 4;

    private readonly int _offset;

    public ResourceType(ApiOperation get, ResourceBehavior behavior)
    {
        ItemPath = get.Path;
        Schema = get.SuccessSchema!;
        Behavior = behavior;
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

    public ResourceBehavior Behavior { get; }

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
