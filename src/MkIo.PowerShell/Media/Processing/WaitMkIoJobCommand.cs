using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Processing;

/// <summary>Waits until jobs have ended, many together.</summary>
/// <remarks>
/// <para>A job that ends in Error or was canceled is an error, with the service's own reasons; the others are written in the order in which they came.</para>
/// <para>All jobs share one pace of reads, which stays well within a project's quota for hundreds of them, and each is looked at less often the longer it takes. The progress shows the jobs' own percentage.</para>
/// </remarks>
/// <example>
/// <para>Wait for one job, ten minutes at most.</para>
/// <code>Wait-MkIoJob j1 -Transform hd -TimeoutSec 600</code>
/// </example>
/// <example>
/// <para>Wait for all jobs of a transform.</para>
/// <code>Get-MkIoJob hd | Wait-MkIoJob</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/transforms-and-jobs/">Transforms and jobs</seealso>
[Cmdlet(VerbsLifecycle.Wait, "MkIoJob")]
[OutputType(typeof(Job))]
[RequiresPermission("ams.job.get")]
public sealed class WaitMkIoJobCommand : MkIoCmdlet
{
    /// <summary>The job's name.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The transform that the job runs under; a piped job brings it.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TransformName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Transform { get; set; } = string.Empty;

    /// <summary>How many seconds to wait at most; what is not done then is an error.</summary>
    /// <value>0, which is no limit</value>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; }

    /// <summary>Begins to wait.</summary>
    protected override void ProcessRecord()
    {
        foreach (var name in Name)
            Waiter.Add(name, Project.Media.Jobs(Transform), name, JobCollection.Succeeded, TimeoutSec);
    }

    /// <summary>Writes each resource when it is done.</summary>
    protected override void EndProcessing() => Waiter.Finish(WriteObject);
}
