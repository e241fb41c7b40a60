using MkIo.Management;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management;

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
public sealed class SetMkIoTeamCommand : WriteTeamCmdlet
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

    private protected override string Action => "Change the team";

    /// <summary>Asks where it is told to, and changes the team.</summary>
    protected override void ProcessRecord()
    {
        // The next item has another name.
        var name = Name;
        Write(name, name, name, async cancellationToken => await Client.Management.Teams.UpdateAsync(name, await ChangeAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false));
    }

    private async Task<TeamChange> ChangeAsync(CancellationToken cancellationToken) => new()
    {
        Description = Description,
        Members = await MembersAsync(AddMember, AddAdmin, cancellationToken).ConfigureAwait(false),
        RemovedMembers = await UsersAsync(RemoveMember, cancellationToken).ConfigureAwait(false),
        Scope = Scope,
        Roles = AddRole ?? [],
        RemovedRoles = RemoveRole ?? [],
        RemovedScopes = RemoveScope ?? [],
    };
}
