using MkIo.Management;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Management;

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
public sealed class NewMkIoTeamCommand : WriteTeamCmdlet
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

    private protected override string Action => "Make the team";

    /// <summary>Asks where it is told to, and makes the team.</summary>
    protected override void ProcessRecord()
    {
        if (Role is not null == (Scope is null))
            Fail(Name, Invalid("Roles are given in a scope: give -Role and -Scope together."));
        else
            Write(Name, Name, Name, CreateAsync);
    }

    private async Task<Change<Team>> CreateAsync(CancellationToken cancellationToken)
    {
        var spec = new TeamSpec
        {
            Description = Description,
            Members = (await MembersAsync(Member, Admin, cancellationToken).ConfigureAwait(false))
                .ToDictionary(member => member.Key.ToString(), member => new TeamMember { IsTeamAdmin = member.Value }),
            Scopes = Scope is null ? null : new Dictionary<string, TeamScope> { [Scope] = new() { Roles = Role } },
        };
        return await Client.Management.Teams.CreateAsync(Name, new Team { Spec = spec }, cancellationToken).ConfigureAwait(false);
    }
}
