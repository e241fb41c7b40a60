using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Projects;

/// <summary>Gets the endpoints from which the metrics of projects can be scraped.</summary>
/// <remarks><para>The password is a secret that does not print: .Password.Reveal() gives the plain text, .Password.ToSecureString() a SecureString.</para></remarks>
/// <example>
/// <para>Is it enabled?</para>
/// <code>Get-MkIoMetricsEndpoint</code>
/// </example>
/// <example>
/// <para>Keep its credential in a secret store.</para>
/// <code>$metrics = Get-MkIoMetricsEndpoint
/// if ($metrics.Password) { Set-Secret mkio-metrics $metrics.Password.ToSecureString() }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/">API guides</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoMetricsEndpoint")]
[OutputType(typeof(MetricsEndpoint))]
[RequiresPermission("mkio.metrics.get")]
public sealed class GetMkIoMetricsEndpointCommand : ProjectsCmdlet
{
    private protected override void Process(MkIoProject project)
        => WriteObject(Await(project.Management.Metrics.GetAsync));
}

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
        Write(project.Name, new(project.Name, enabled ? "Enable the metrics endpoint" : "Disable the metrics endpoint"),
            cancellationToken => metrics.CreateOrUpdateAsync(endpoint => (endpoint.Spec ??= new()).Enabled = enabled, cancellationToken));
    }
}
