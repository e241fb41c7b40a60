using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Management.Teams;

/// <summary>Makes a team, and refuses to touch one that exists.</summary>
/// <remarks><para>Users are named by their ids or mail addresses. Roles need a scope: Get-MkIoRole and Get-MkIoScope list what there is.</para></remarks>
/// <example>
/// <para>Make a team that may read a project.</para>
/// <code>New-MkIoTeam viewers -Member ada@example.com -Scope demo -Role reader</code>
/// </example>
/// <example>
/// <para>Make an empty team.</para>
/// <code>New-MkIoTeam editors -Description 'Cut and publish'</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/users-and-teams/">Users and teams</seealso>
[Cmdlet(VerbsCommon.New, "MkIoTeam", SupportsShouldProcess = true)]
[OutputType(typeof(Team))]
[RequiresPermission("core.team.get", "core.team.create", "core.user.get")]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class NewMkIoTeamCommand : BulkCmdlet<Change<Team>>
{
    /// <summary>The members, by id or mail address.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[]? Member { get; set; }

    /// <summary>The members who may change the team, by id or mail address.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[]? Admin { get; set; }

    /// <summary>The roles that the team has in the scope.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[]? Role { get; set; }

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

    /// <summary>Asks, and makes the team.</summary>
    protected override void ProcessRecord() => Take(Name, () =>
    {
        if (Role is not null == (Scope is null))
            throw Invalid("Roles are given in a scope: give -Role and -Scope together.");
        var (teams, users, name, members, admins) = (Client.Management.Teams, Users, Name, Member, Admin);
        var spec = new TeamSpec
        {
            Description = Description,
            Scopes = Scope is null ? null : new Dictionary<string, TeamScope> { [Scope] = new() { Roles = Role } },
        };
        StartConfirmed(name, name, name, "Make the team", cancellationToken => CreateAsync(teams, name, spec, users.MembersAsync(members, admins, cancellationToken), cancellationToken));
    });

    private static async Task<Change<Team>> CreateAsync(TeamCollection teams, string name, TeamSpec spec, Task<Dictionary<Guid, bool>> members, CancellationToken cancellationToken)
    {
        spec.Members = (await members.ConfigureAwait(false)).ToDictionary(member => member.Key.ToString(), member => new TeamMember { IsTeamAdmin = member.Value });
        return await teams.CreateAsync(name, new Team { Spec = spec }, cancellationToken).ConfigureAwait(false);
    }
}
