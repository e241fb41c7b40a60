using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Projects;

/// <summary>Gets the places that projects can live in.</summary>
/// <remarks><para>The service filters by cloud/name, cloud/region/name, displayName, id and name.</para></remarks>
/// <example>
/// <para>List them.</para>
/// <code>Get-MkIoLocation</code>
/// </example>
/// <example>
/// <para>Those of a region.</para>
/// <code>Get-MkIoLocation uk*</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/org-provisioning/">Provisioning</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoLocation", SupportsPaging = true)]
[OutputType(typeof(Location))]
[RequiresPermission("core.location.get")]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class GetMkIoLocationCommand : GetCmdlet<Location>
{
    private protected override ListSpec<Location> Spec => new(Client.Management.Locations, location => location.Name);
}
