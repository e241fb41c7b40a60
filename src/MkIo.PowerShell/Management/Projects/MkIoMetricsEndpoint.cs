using MkIo.Management;
using MkIo.PowerShell.Parameters;
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
/// <example>
/// <para>Disable all for a while, and restore each as it was.</para>
/// <code>$before = Get-MkIoProject | Get-MkIoMetricsEndpoint
/// Get-MkIoProject | Set-MkIoMetricsEndpoint -Enabled $false
/// $before | Set-MkIoMetricsEndpoint</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/">API guides</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoMetricsEndpoint", SupportsShouldProcess = true)]
[OutputType(typeof(MetricsEndpoint))]
[RequiresPermission("mkio.metrics.get", "mkio.metrics.update")]
public sealed class SetMkIoMetricsEndpointCommand : ProjectsCmdlet
{
    private bool _isProjectTyped;

    /// <summary>An object of Get-MkIoMetricsEndpoint or Get-MkIoProject, also one that was saved to a file.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Whether the endpoint is enabled.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [BooleanTransformation]
    public bool Enabled { get; set; }

    /// <summary>Notes whether the projects were named.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _isProjectTyped = IsBound(nameof(Project));
    }

    /// <summary>Does the work for each project; an endpoint stands for its own.</summary>
    protected override void ProcessRecord()
    {
        if (!_isProjectTyped && InputObject is { } item && ObjectKind.Of(item) is var kind && (kind.IsRow || kind.OwnType == typeof(MetricsEndpoint).FullName)
            && item.Properties[nameof(MetricsEndpoint.Project)]?.Value?.ToString() is { Length: > 0 } project)
        {
            Project = [project];
        }

        base.ProcessRecord();
    }

    private protected override void Process(MkIoProject project)
    {
        var (metrics, enabled) = (project.Management.Metrics, Enabled);
        Write(project.Name, new(project.Name, enabled ? "Enable the metrics endpoint" : "Disable the metrics endpoint"),
            cancellationToken => metrics.CreateOrUpdateAsync(endpoint => (endpoint.Spec ??= new()).Enabled = enabled, cancellationToken));
    }
}
