using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Management.Teams;

/// <summary>Changes members, roles and description of teams, and keeps all that it was not told to change.</summary>
/// <remarks>
/// <para>Only what differs is sent, as one JSON patch; where nothing differs, nothing is.</para>
/// <para>Users are named by their ids or mail addresses.</para>
/// </remarks>
/// <example>
/// <para>Let two people in and one out.</para>
/// <code>Set-MkIoTeam editors -AddMember ada@example.com, alan@example.com -RemoveMember grace@example.com</code>
/// </example>
/// <example>
/// <para>Give another role in a scope.</para>
/// <code>Set-MkIoTeam editors -Scope demo -AddRole user -RemoveRole reader</code>
/// </example>
/// <example>
/// <para>Take a scope away from all teams.</para>
/// <code>Get-MkIoTeam | Set-MkIoTeam -RemoveScope demo</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/users-and-teams/">Users and teams</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoTeam", SupportsShouldProcess = true)]
[OutputType(typeof(Team))]
[RequiresPermission("core.team.get", "core.team.update", "core.user.get")]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class SetMkIoTeamCommand : BulkCmdlet<Change<Team>>
{
    /// <summary>Users to be members, by id or mail address; one who was an administrator of the team is none any more.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[]? AddMember { get; set; }

    /// <summary>Users to be members who may change the team, by id or mail address.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[]? AddAdmin { get; set; }

    /// <summary>Users to be no members any more, by id or mail address.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[]? RemoveMember { get; set; }

    /// <summary>Roles to have in the scope.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[]? AddRole { get; set; }

    /// <summary>Roles to have no longer: in the scope, or in any where no scope is named.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[]? RemoveRole { get; set; }

    /// <summary>Scopes to have no roles in any more.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[]? RemoveScope { get; set; }

    /// <summary>The team's name, unique within the organization.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>Words for people, up to 256 characters.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateLength(0, 256)]
    public string? Description { get; set; }

    /// <summary>The scope that the roles are for, such as the scope of a project; with Set-MkIoTeam it can be left out for a team that has roles in one scope only.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? Scope { get; set; }

    private TeamUsers Users => field ??= new(new Lookup<User>(Client.Management.Users));

    /// <summary>Asks where it is told to, and changes the team.</summary>
    protected override void ProcessRecord()
    {
        var (teams, name, change) = (Client.Management.Teams, Name, NewChange());
        StartConfirmed(name, name, name, "Change the team", cancellationToken => UpdateAsync(teams, name, change, cancellationToken));
    }

    // Users are named by their mail addresses: who they are is asked when the change is due.
    private Func<CancellationToken, Task<TeamChange>> NewChange()
    {
        var (users, description, scope) = (Users, Description, Scope);
        var (members, admins, removed) = (AddMember, AddAdmin, RemoveMember);
        var (roles, removedRoles, removedScopes) = (AddRole, RemoveRole, RemoveScope);
        return async cancellationToken => new TeamChange
        {
            Description = description,
            Members = await users.MembersAsync(members, admins, cancellationToken).ConfigureAwait(false),
            RemovedMembers = await users.IdsAsync(removed, cancellationToken).ConfigureAwait(false),
            Scope = scope,
            Roles = roles ?? [],
            RemovedRoles = removedRoles ?? [],
            RemovedScopes = removedScopes ?? [],
        };
    }

    private static async Task<Change<Team>> UpdateAsync(TeamCollection teams, string name, Func<CancellationToken, Task<TeamChange>> change, CancellationToken cancellationToken)
        => await teams.UpdateAsync(name, await change(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
}
