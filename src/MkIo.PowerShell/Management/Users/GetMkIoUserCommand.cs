using MkIo.Management;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Management;

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
    /// <inheritdoc/>
    protected override ResourceCollection<User> Collection => Client.Management.Users;

    /// <inheritdoc/>
    protected override IEnumerable<string?> NamesOf(User resource) => [resource.Email, resource.Name];
}
