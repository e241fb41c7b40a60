using MkIo.Json;

namespace MkIo.Media;

/// <summary>Name, labels and origin of content, sources and destinations.</summary>
[ApiSchema("MetadataSchema", "DefaultMetadata", "DefaultPatchMetadata")]
public sealed class LabeledMetadata : ResourceMetadata
{
    /// <summary>The name for people; up to 255 characters.</summary>
    [RequiredField] public string? DisplayName { get; set; }

    /// <summary>Up to 32 labels of the user's own.</summary>
    public IDictionary<string, string>? Labels { get; set; }
}
