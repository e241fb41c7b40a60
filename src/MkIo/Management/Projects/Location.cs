using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>A place that projects can live in.</summary>
[ApiSchema("LocationSchema_v1")]
public sealed class Location : ApiObject
{
    /// <summary>Id and names.</summary>
    public LocationMetadata? Metadata { get; set; }

    /// <summary>Cloud and region.</summary>
    public LocationSpec? Spec { get; set; }

    /// <summary>The location's name, as New-MkIoProject takes it.</summary>
    [JsonIgnore] public string? Name => Metadata?.Name;

    /// <summary>The location's name for people.</summary>
    [JsonIgnore] public string? DisplayName => Metadata?.DisplayName;

    /// <summary>Whether it is shared or the organization's own.</summary>
    [JsonIgnore] public string? Type => Spec?.Type;

    /// <summary>The name of its cloud.</summary>
    [JsonIgnore] public string? Cloud => Spec?.Cloud?.Name;

    /// <summary>The name of its region within the cloud.</summary>
    [JsonIgnore] public string? Region => Spec?.Cloud?.Region?.Name;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
