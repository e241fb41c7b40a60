using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Processing;

/// <summary>Cancels jobs.</summary>
/// <remarks><para>A job that has begun may take a while to be canceled. What it has written so far stays in the output asset.</para></remarks>
/// <example>
/// <para>Cancel a job and wait until it is canceled.</para>
/// <code>Stop-MkIoJob j1 -Transform hd -Wait</code>
/// </example>
/// <example>
/// <para>Cancel all that wait for their turn.</para>
/// <code>Get-MkIoJob -State Queued | Stop-MkIoJob</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/transforms-and-jobs/">Transforms and jobs</seealso>
[Cmdlet(VerbsLifecycle.Stop, "MkIoJob", SupportsShouldProcess = true)]
[OutputType(typeof(Job))]
[RequiresPermission("ams.job.create", "ams.job.get")]
public sealed class StopMkIoJobCommand : ActionCmdlet<Job>
{
    /// <summary>The transform that the job runs under; a piped job brings it.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TransformName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Transform { get; set; } = string.Empty;

    private protected override ResourceAction<Job> Action
    {
        get
        {
            var jobs = Project.Media.Jobs(Transform);
            return new(jobs, "Cancel the job", "canceled", JobCollection.Ended, jobs.CancelAsync);
        }
    }
}
