using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Usage;

/// <summary>Gets how much of each meter projects have used since the month began.</summary>
/// <remarks><para>Months are those of UTC. Get-MkIoUsage reports on other times, and on costs.</para></remarks>
/// <example>
/// <para>The project of the connection.</para>
/// <code>Get-MkIoProjectUsage</code>
/// </example>
/// <example>
/// <para>All projects.</para>
/// <code>Get-MkIoProject | Get-MkIoProjectUsage | Sort-Object MeterName, Project</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/usage-and-billing/">Usage and billing</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoProjectUsage")]
[OutputType(typeof(ProjectMeterUsage))]
[RequiresPermission("core.project.get")]
public sealed class GetMkIoProjectUsageCommand : ProjectsCmdlet
{
    private protected override void Process(MkIoProject project)
        => WriteObject(Await(project.Management.GetUsageAsync), enumerateCollection: true);
}
