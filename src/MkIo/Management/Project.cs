using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>A project: the room that media resources live in.</summary>
[ApiSchema("ProjectGetSchema")]
public sealed class Project : ApiObject
{
    /// <summary>The resource kind.</summary>
    public string? Kind { get; set; }

    /// <summary>Id, cloud and who made it.</summary>
    [ServerOwned] public ProjectMetadata? Metadata { get; set; }

    /// <summary>Name, location and state.</summary>
    public ProjectSpec? Spec { get; set; }

    /// <summary>The project's name, as paths have it.</summary>
    [JsonIgnore] public string? Name => Spec?.Name ?? Metadata?.Name;

    /// <summary>The project's name for people.</summary>
    [JsonIgnore] public string? DisplayName => Spec?.DisplayName;

    /// <summary>The cloud region that it lives in.</summary>
    [JsonIgnore] public string? Location => Spec?.LocationName;

    /// <summary>Whether it is active.</summary>
    [JsonIgnore] public bool? IsActive => Spec?.IsActive;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
