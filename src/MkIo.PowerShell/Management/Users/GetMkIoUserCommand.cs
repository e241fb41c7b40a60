using MkIo.Management;
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
public sealed class GetMkIoUserCommand : GetListedCmdlet<User>
{
    private protected override ListSpec<User> Spec => new(Client.Management.Users, user => user.Email) { OtherNameOf = user => user.Name };
}
