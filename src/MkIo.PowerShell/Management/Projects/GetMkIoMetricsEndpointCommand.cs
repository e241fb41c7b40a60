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
