using System.Text.Json;
using System.Text.Json.Serialization;
using MkIo.Http;
using MkIo.Json;
using MkIo.Resources;

namespace MkIo.Management;

public sealed partial class Team
{
    /// <summary>The team's name.</summary>
    [JsonIgnore] public string? Name => Metadata?.Name;

    /// <summary>The service's ID.</summary>
    [JsonIgnore] public Guid? Id => Metadata?.Id;

    /// <summary>A description.</summary>
    [JsonIgnore] public string? Description => Spec?.Description;

    /// <summary>The members by their user IDs.</summary>
    [JsonIgnore] public IDictionary<string, TeamMember>? Members => Spec?.Members;

    /// <summary>The roles by the names of their scopes.</summary>
    [JsonIgnore] public IDictionary<string, TeamScope>? Scopes => Spec?.Scopes;

    /// <summary>The names of the roles by the names of their scopes, joined by a comma.</summary>
    [JsonIgnore] public IDictionary<string, string> Roles => ApiMap<string>.Of((Scopes ?? new Dictionary<string, TeamScope>()).ToDictionary(scope => scope.Key, scope => string.Join(", ", scope.Value.Roles ?? [])));

    /// <summary>Whether a user is a member.</summary>
    /// <param name="user">The user's ID.</param>
    internal bool HasMember(Guid? user) => user is { } id && Members?.Keys.Contains(id.ToString(), StringComparer.OrdinalIgnoreCase) == true;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}

public sealed partial class Role
{
    /// <summary>The role's name.</summary>
    [JsonIgnore] public string? Name => Metadata?.Name;

    /// <summary>A description.</summary>
    [JsonIgnore] public string? Description => Spec?.Description;

    /// <summary>The kinds of scope that it fits, such as organization or project level.</summary>
    [JsonIgnore] public IList<string>? Categories => Metadata?.Categories;

    /// <summary>The permissions that the role brings, such as <c>ams.asset.get</c>.</summary>
    [JsonIgnore] public IReadOnlyList<string?> Permissions => ApiList<string?>.Of((Spec?.Capabilities ?? []).Select(capability => capability.Capability));

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}

public sealed partial class Scope
{
    /// <summary>The scope's name.</summary>
    [JsonIgnore] public string? Name => Metadata?.Name;

    /// <summary>A description.</summary>
    [JsonIgnore] public string? Description => Spec?.Description;

    /// <summary>The resources in it.</summary>
    [JsonIgnore] public IList<ScopeResource>? Resources => Spec?.Resources;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}

public partial class TeamCollection
{
    /// <summary>Changes a team that exists. Only the steps that differ from what is there are sent; where none does, nothing is.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="change">What is to change.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="MkIoException">It does not exist (<see cref="MkIoErrorKind.NotFound"/>), or a request failed.</exception>
    public virtual Task<Change<Team>> UpdateAsync(string name, TeamChange change, CancellationToken cancellationToken = default)
        => UpdateAsync(name, Guard.NotNull(change).ApplyTo, cancellationToken);

    /// <summary>Changes a team that exists. Only the steps that differ from what is there are sent; where none does, nothing is.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="change">Turns the team as it is into the desired one.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="MkIoException">It does not exist (<see cref="MkIoErrorKind.NotFound"/>), or a request failed.</exception>
    public virtual async Task<Change<Team>> UpdateAsync(string name, Action<Team> change, CancellationToken cancellationToken = default)
    {
        var current = await GetAsync(name, cancellationToken).ConfigureAwait(false);
        var before = JsonSerializer.SerializeToNode(current, MkIoJson.TypeInfo<Team>());
        var desired = before.Deserialize(MkIoJson.TypeInfo<Team>())!;
        Guard.NotNull(change)(desired);
        var patch = TeamPatch.Between(current, desired);
        if (patch.IsEmpty)
            return new Change<Team>(ChangeKind.Unchanged, current);
        var request = new ApiRequest(HttpMethods.Patch, ItemPath(name), patch.ToBytes());
        var written = DryRun.IsOn ? current : await Sender.SendAsync(request, MkIoJson.TypeInfo<Team>(), cancellationToken).ConfigureAwait(false);
        return new Change<Team>(ChangeKind.Updated, written) { Difference = ResourceDifference.Of(patch, before) };
    }
}
