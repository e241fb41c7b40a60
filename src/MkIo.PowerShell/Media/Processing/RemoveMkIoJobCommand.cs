using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Processing;

/// <summary>Removes the records of jobs, after asking.</summary>
/// <remarks><para>The assets that a job has made stay. A job that runs is better canceled first (Stop-MkIoJob).</para></remarks>
/// <example>
/// <para>Remove one job.</para>
/// <code>Remove-MkIoJob j1 -Transform hd</code>
/// </example>
/// <example>
/// <para>Remove all that failed.</para>
/// <code>Get-MkIoJob -State Error | Remove-MkIoJob -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/transforms-and-jobs/">Transforms and jobs</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoJob", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("ams.job.delete")]
public sealed class RemoveMkIoJobCommand : RemoveCmdlet<Job>
{
    /// <summary>The transform that the job ran under; a piped job brings it.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TransformName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Transform { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override ResourceCollection<Job> Collection => Project.Media.Jobs(Transform);
}
