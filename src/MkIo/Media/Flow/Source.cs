using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A source: how a stream arrives.</summary>
[ApiSchema("ContentSourceGetSchema", "ContentSourceBody", "ContentSourcePatchBody")]
public sealed class Source : FlowResource
{
    /// <summary>What the source is.</summary>
    [RequiredField] public SourceSpec? Spec { get; set; }

    /// <summary>The state of the source.</summary>
    [ReadOnlyField] public SourceStatus? Status { get; set; }

    /// <summary>Active while a live resource uses it.</summary>
    [JsonIgnore] public string? State => Status?.State;

    /// <summary>The content that it supplies.</summary>
    [JsonIgnore] public string? ContentName => Spec?.ContentName;

    /// <summary>The network on which it arrives.</summary>
    [JsonIgnore] public string? NetworkName => Spec?.NetworkName;

    /// <summary>The sort of transport, such as SRTListener.</summary>
    [JsonIgnore] public string? TransportType => Spec?.Transport?.Type;

    /// <summary>The addresses, given or allocated by the service.</summary>
    [JsonIgnore] public IReadOnlyList<string> Url => (Status?.Transport?.Urls ?? []).ToList();
}
