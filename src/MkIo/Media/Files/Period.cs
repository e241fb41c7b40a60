using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A period of a DASH presentation.</summary>
[ApiSchema("Period")]
public sealed class Period : ApiObject
{
    /// <summary>What a player can choose from.</summary>
    [JsonPropertyName("adaptation_set")] public IList<AdaptationSet>? AdaptationSet { get; set; }

    /// <summary>What the period belongs to.</summary>
    [JsonPropertyName("asset_identifier")] public DescribedValue? AssetIdentifier { get; set; }

    /// <summary>The id.</summary>
    public string? Id { get; set; }

    /// <summary>The resource type.</summary>
    [JsonPropertyName("resource_type")] public string? ResourceType { get; set; }

    /// <summary>When it starts.</summary>
    public string? Start { get; set; }
}
