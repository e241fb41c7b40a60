using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A destination: how a stream leaves.</summary>
[ApiSchema("DestinationGetSchema", "DestinationBody", "DestinationPatchBody")]
public sealed class Destination : FlowResource
{
    /// <summary>What the destination is.</summary>
    [RequiredField] public DestinationSpec? Spec { get; set; }

    /// <summary>The state of the destination.</summary>
    [ReadOnlyField] public DestinationStatus? Status { get; set; }

    /// <summary>Active while a live resource uses it.</summary>
    [JsonIgnore] public string? State => Status?.State;

    /// <summary>The network on which it leaves.</summary>
    [JsonIgnore] public string? NetworkName => Spec?.NetworkName;

    /// <summary>The sort of transport, such as SRTCaller.</summary>
    [JsonIgnore] public string? TransportType => Spec?.Transport?.Type;

    /// <summary>The addresses, given or allocated by the service.</summary>
    [JsonIgnore] public IReadOnlyList<string> Url => (Status?.Transport?.Urls ?? []).ToList();
}
