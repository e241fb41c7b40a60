using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A live event: where a picture arrives, and what becomes of it.</summary>
[ApiSchema("LiveEventSchema", "LiveEventPutSchema", "LiveEventPatchSchema")]
public sealed class LiveEvent : ApiObject
{
    /// <summary>Deprecated by the service.</summary>
    public string? Location { get; set; }

    /// <summary>The name: 2 to 32 letters, digits and hyphens.</summary>
    [ReadOnlyField] public string? Name { get; set; }

    /// <summary>The event's properties as the API groups them.</summary>
    [RequiredField] public LiveEventProperties Properties { get; set; } = new();

    /// <summary>Up to 16 labels of the user's own; fixed at creation.</summary>
    [RequiredField] public IDictionary<string, string>? Tags { get; set; }

    /// <summary>Words for people.</summary>
    [JsonIgnore] public string? Description { get => Properties.Description; set => Properties.Description = value; }

    /// <summary>Whether the event is running: Stopped, Starting, Running, Stopping.</summary>
    [JsonIgnore] public string? State => Properties.ResourceState;

    /// <summary>The protocol that the sender speaks.</summary>
    [JsonIgnore] public string? Protocol => Properties.Input?.StreamingProtocol;

    /// <summary>Pass-through, or the sort of encoding.</summary>
    [JsonIgnore] public string? EncodingType => Properties.Encoding?.EncodingType;

    /// <summary>The addresses to send to; none until the event has started.</summary>
    [JsonIgnore] public IReadOnlyList<string> IngestUrl => LiveEventEndpoint.Urls(Properties.Input?.Endpoints);

    /// <summary>The addresses of the preview.</summary>
    [JsonIgnore] public IReadOnlyList<string> PreviewUrl => LiveEventEndpoint.Urls(Properties.Preview?.Endpoints);

    /// <summary>When the event was made, as the service writes it.</summary>
    [JsonIgnore] public string? Created => Properties.Created;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
