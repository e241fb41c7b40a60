using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>How a property of a track is compared.</summary>
[ApiSchema("TrackPropertyCompareOperation")]
public sealed class TrackPropertyCompareOperation : ApiObject
{
    /// <summary>The value of Equal.</summary>
    [RequiredField, JsonPropertyName("Equal")] public string? Equal { get; set; }

    /// <summary>The value of Unknown.</summary>
    [RequiredField, JsonPropertyName("Unknown")] public string? Unknown { get; set; }
}
