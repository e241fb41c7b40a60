using MkIo.Management;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Users;

/// <summary>Gets the users of the organization: by id, mail address or name.</summary>
/// <remarks><para>Names and mail addresses are matched here, since the service can only list or find by id.</para></remarks>
/// <example>
/// <para>List them.</para>
/// <code>Get-MkIoUser</code>
/// </example>
/// <example>
/// <para>Find those of a company.</para>
/// <code>Get-MkIoUser '*@example.com'</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/users-and-teams/">Users and teams</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoUser")]
[OutputType(typeof(User))]
[RequiresPermission("core.user.get")]
[Accepts(typeof(User), nameof(User.Id))]
[Accepts(typeof(Team))]
public sealed class GetMkIoUserCommand : GetListedCmdlet<User>
{
    private protected override ListSpec<User> Spec => new(Client.Management.Users, user => user.Email) { OtherNameOf = user => user.Name };

    private protected override void Write(ListSpec<User> spec, NameInput input)
    {
        if (input.Type == typeof(Team))
            WriteMembers(spec, input.Name);
        else
            base.Write(spec, input);
    }

    private void WriteMembers(ListSpec<User> spec, string name)
    {
        var teams = Client.Management.Teams;
        // What was piped may be old, or have lost its members on the way.
        var team = Await(cancellationToken => teams.GetAsync(name, cancellationToken));
        WriteAll(spec.Collection.ListAsync(null, StoppingToken), user => team.HasMember(user.Id));
    }
}

/// <summary>Removes users from the organization and from all its teams, after asking.</summary>
/// <remarks><para>A user who signs in by single sign-on comes back without teams.</para></remarks>
/// <example>
/// <para>Remove one.</para>
/// <code>Get-MkIoUser ada@example.com | Remove-MkIoUser</code>
/// </example>
/// <example>
/// <para>Remove all of a company.</para>
/// <code>Get-MkIoUser '*@example.com' | Remove-MkIoUser -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/users-and-teams/">Users and teams</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("core.user.remove")]
[Accepts(typeof(User), nameof(User.Id))]
public sealed class RemoveMkIoUserCommand : IdCmdlet
{
    private protected override IdAction Action => IdAction.Delete("Remove the user from the organization", Client.Management.Users);
}
