using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>A role: capabilities that a team can have in a scope.</summary>
[ApiSchema("RoleGetSchema")]
public sealed class Role : ApiObject
{
    /// <summary>The resource kind.</summary>
    public string? Kind { get; set; }

    /// <summary>Id, name and the kinds of scope that it fits.</summary>
    public RoleMetadata? Metadata { get; set; }

    /// <summary>Its capabilities.</summary>
    public RoleSpec? Spec { get; set; }

    /// <summary>The role's name.</summary>
    [JsonIgnore] public string? Name => Metadata?.Name;

    /// <summary>Words for people.</summary>
    [JsonIgnore] public string? Description => Spec?.Description;

    /// <summary>The kinds of scope that it fits, such as organization or project level.</summary>
    [JsonIgnore] public IList<string>? Categories => Metadata?.Categories;

    /// <summary>The permissions that the role brings, such as <c>ams.asset.get</c>.</summary>
    [JsonIgnore] public IReadOnlyList<string?> Permissions => (Spec?.Capabilities ?? []).Select(capability => capability.Capability).ToList();

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
