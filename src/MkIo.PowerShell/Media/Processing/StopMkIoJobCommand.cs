using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

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
public sealed class StopMkIoJobCommand : ResourceActionCmdlet<Job>
{
    /// <summary>The transform that the job runs under; a piped job brings it.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TransformName")]
    [ArgumentCompleter(typeof(Parameters.ResourceNameCompleter))]
    public string Transform { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override StatefulCollection<Job> Collection => Project.Media.Jobs(Transform);

    private protected override string Action => "Cancel the job";

    private protected override string Outcome => "canceled";

    private protected override TargetState Goal => JobCollection.Ended;

    private protected override Task ActAsync(StatefulCollection<Job> collection, string name, CancellationToken cancellationToken)
        => ((JobCollection)collection).CancelAsync(name, cancellationToken);
}
