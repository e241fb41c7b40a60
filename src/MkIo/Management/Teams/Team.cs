using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>A team: users who share the roles that the team has in scopes.</summary>
[ApiSchema("TeamGetSchema", "TeamPutSchema")]
public sealed class Team : ApiObject
{
    /// <summary>The resource kind.</summary>
    [ReadOnlyField] public string? Kind { get; set; }

    /// <summary>Id and name.</summary>
    [ReadOnlyField] public TeamMetadata? Metadata { get; set; }

    /// <summary>Members, and roles by scope.</summary>
    public TeamSpec? Spec { get; set; }

    /// <summary>The team's name.</summary>
    [JsonIgnore] public string? Name => Metadata?.Name;

    /// <summary>The service's id.</summary>
    [JsonIgnore] public Guid? Id => Metadata?.Id;

    /// <summary>Words for people.</summary>
    [JsonIgnore] public string? Description => Spec?.Description;

    /// <summary>The members by their user ids.</summary>
    [JsonIgnore] public IDictionary<string, TeamMember>? Members => Spec?.Members;

    /// <summary>The roles by the names of their scopes.</summary>
    [JsonIgnore] public IDictionary<string, TeamScope>? Scopes => Spec?.Scopes;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
