using MkIo.Json;

namespace MkIo.Media;

/// <summary>A value of DASH with the scheme that explains it.</summary>
[ApiSchema("Accessibility", "AssetIdentifier", "AudioChannelConfiguration", "Role")]
public sealed class DescribedValue : ApiObject
{
    /// <summary>The scheme.</summary>
    public string? SchemeIdUri { get; set; }

    /// <summary>The value.</summary>
    public string? Value { get; set; }
}
