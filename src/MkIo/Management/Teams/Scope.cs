using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>A scope: the resources that a team's roles reach.</summary>
[ApiSchema("ScopeGetSchema")]
public sealed class Scope : ApiObject
{
    /// <summary>The resource kind.</summary>
    public string? Kind { get; set; }

    /// <summary>Id and name.</summary>
    public ScopeMetadata? Metadata { get; set; }

    /// <summary>The resources in it.</summary>
    public ScopeSpec? Spec { get; set; }

    /// <summary>The scope's name.</summary>
    [JsonIgnore] public string? Name => Metadata?.Name;

    /// <summary>Words for people.</summary>
    [JsonIgnore] public string? Description => Spec?.Description;

    /// <summary>The resources in it.</summary>
    [JsonIgnore] public IList<ScopeResource>? Resources => Spec?.Resources;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
