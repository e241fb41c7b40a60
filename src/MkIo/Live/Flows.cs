using System.Text.Json.Serialization;

namespace MkIo.Live;

public sealed partial class Flow
{
    /// <summary>The name.</summary>
    [JsonIgnore] public string? Name => Metadata.Name;

    /// <summary>The name that people see.</summary>
    [JsonIgnore] public string? DisplayName { get => Metadata.DisplayName; set => Metadata.DisplayName = value; }

    /// <summary>The labels.</summary>
    [JsonIgnore] public IDictionary<string, string>? Labels { get => Metadata.Labels; set => Metadata.Labels = value; }

    /// <summary>What the flow does, such as Running.</summary>
    [JsonIgnore] public string? State => Status?.State;

    /// <summary>What there is to say about the state.</summary>
    [JsonIgnore] public string? Info => Status?.Info;

    /// <summary>When the flow was created.</summary>
    [JsonIgnore] public DateTimeOffset? Created => Metadata.Created;

    /// <summary>When the flow was last changed.</summary>
    [JsonIgnore] public DateTimeOffset? LastModified => Metadata.Updated;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
