using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Projects;

/// <summary>Enables or disables the endpoints from which the metrics of projects can be scraped.</summary>
/// <remarks><para>Where nothing differs, nothing is sent.</para></remarks>
/// <example>
/// <para>Enable it.</para>
/// <code>Set-MkIoMetricsEndpoint -Enabled $true</code>
/// </example>
/// <example>
/// <para>Disable it for all projects.</para>
/// <code>Get-MkIoProject | Set-MkIoMetricsEndpoint -Enabled $false</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/">API guides</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoMetricsEndpoint", SupportsShouldProcess = true)]
[OutputType(typeof(MetricsEndpoint))]
[RequiresPermission("mkio.metrics.get", "mkio.metrics.update")]
public sealed class SetMkIoMetricsEndpointCommand : ProjectsCmdlet
{
    /// <summary>Whether the endpoint is enabled.</summary>
    [Parameter(Mandatory = true)]
    public bool Enabled { get; set; }

    private protected override void Process(MkIoProject project)
    {
        var (metrics, enabled) = (project.Management.Metrics, Enabled);
        if (ShouldProcess(project.Name, enabled ? "Enable the metrics endpoint" : "Disable the metrics endpoint"))
            WriteObject(Await(cancellationToken => metrics.CreateOrUpdateAsync(endpoint => (endpoint.Spec ??= new()).Enabled = enabled, cancellationToken)).Resource);
    }
}
