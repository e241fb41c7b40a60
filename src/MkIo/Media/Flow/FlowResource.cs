using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>What content, sources and destinations have in common.</summary>
public abstract class FlowResource : ApiObject
{
    /// <summary>The resource kind.</summary>
    [ReadOnlyField] public string? Kind { get; set; }

    /// <summary>Name, labels and origin.</summary>
    [RequiredField] public LabeledMetadata Metadata { get; set; } = new();

    /// <summary>The name.</summary>
    [JsonIgnore] public string? Name => Metadata.Name;

    /// <summary>The name for people.</summary>
    [JsonIgnore] public string? DisplayName { get => Metadata.DisplayName; set => Metadata.DisplayName = value; }

    /// <summary>Labels of the user's own.</summary>
    [JsonIgnore] public IDictionary<string, string>? Labels { get => Metadata.Labels; set => Metadata.Labels = value; }

    /// <summary>When it was made.</summary>
    [JsonIgnore] public DateTimeOffset? Created => Metadata.Created;

    /// <summary>The mail address of who made it.</summary>
    [JsonIgnore] public string? CreatedBy => Metadata.CreatedByEmail;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
