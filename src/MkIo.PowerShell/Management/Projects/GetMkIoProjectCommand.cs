using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Projects;

/// <summary>Gets the projects of the organization that the token may see.</summary>
/// <remarks><para>The service filters by assignedPaymentMethodId, created, displayName, id, isActive, locationId, locationName, name, updated. Hidden projects are not listed, and are found by their names.</para></remarks>
/// <example>
/// <para>List them.</para>
/// <code>Get-MkIoProject</code>
/// </example>
/// <example>
/// <para>Work in one.</para>
/// <code>Get-MkIoProject demo | Select-MkIoProject</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/org-provisioning/">Provisioning</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoProject", SupportsPaging = true)]
[OutputType(typeof(Project))]
[RequiresPermission("core.project.get", OnOrganization = true)]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class GetMkIoProjectCommand : GetCmdlet<Project>
{
    private protected override ListSpec<Project> Spec => new(Client.Management.Projects, project => project.Name);
}
