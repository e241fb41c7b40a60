using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>Content: a name that sources supply and live resources ask for.</summary>
[ApiSchema("ContentGetSchema", "ContentBody", "ContentPatchBody")]
public sealed class Content : FlowResource
{
    /// <summary>What the content is.</summary>
    [ReadOnlyField] public ContentSpec? Spec { get; set; }

    /// <summary>The state of the content.</summary>
    [ReadOnlyField] public ContentStatus? Status { get; set; }

    /// <summary>Active while a live resource uses it.</summary>
    [JsonIgnore] public string? State => Status?.State;
}
