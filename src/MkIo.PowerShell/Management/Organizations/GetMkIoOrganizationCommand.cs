using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Organizations;

/// <summary>Gets the organization that the token belongs to.</summary>
/// <remarks><para>Get-MkIoUserOrganization lists all organizations of the user.</para></remarks>
/// <example>
/// <para>Who pays for all this?</para>
/// <code>Get-MkIoOrganization | Format-List</code>
/// </example>
/// <example>
/// <para>Take its id.</para>
/// <code>(Get-MkIoOrganization).Id</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/organizations-and-invites/">Organizations and invites</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoOrganization")]
[OutputType(typeof(Organization))]
[RequiresPermission("core.customer.get")]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class GetMkIoOrganizationCommand : MkIoCmdlet
{
    /// <summary>Gets it.</summary>
    protected override void ProcessRecord()
        => Try(null, () => WriteObject(Await(Client.Management.Organization.GetAsync)));
}
