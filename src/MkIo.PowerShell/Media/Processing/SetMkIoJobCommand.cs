using System.Collections;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Processing;

/// <summary>Changes what can be changed of a job: description, priority and data of your own.</summary>
/// <remarks><para>Input and outputs are fixed when a job is started; start another one (Start-MkIoJob).</para></remarks>
/// <example>
/// <para>Let a job go first.</para>
/// <code>Set-MkIoJob j1 -Transform hd -Priority High</code>
/// </example>
/// <example>
/// <para>Let all jobs that wait give way.</para>
/// <code>Get-MkIoJob -State Queued | Set-MkIoJob -Priority Low</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/transforms-and-jobs/">Transforms and jobs</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoJob", SupportsShouldProcess = true)]
[OutputType(typeof(Job))]
[RequiresPermission("ams.job.get", "ams.job.update")]
public sealed class SetMkIoJobCommand : BulkCmdlet<Change<Job>>
{
    /// <summary>The job's name.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>The transform that the job runs under; a piped job brings it.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TransformName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Transform { get; set; } = string.Empty;

    /// <summary>The job's place before or after other jobs: Low, Normal or High.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(KnownValueCompleter<Job>))]
    public string? Priority { get; set; }

    /// <summary>Words for people, up to 1,024 characters. An empty text removes them.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Data of your own, which comes back in the events of the job; it takes the place of what was there.</summary>
    [Parameter]
    public IDictionary? CorrelationData { get; set; }

    private ResourceWriter<Job> Writer => field ??= new(this, update: "Change");

    /// <summary>Asks where it is told to, and changes the job.</summary>
    protected override void ProcessRecord() => Take(Name, () =>
    {
        var jobs = Project.Media.Jobs(Transform);
        Writer.Write(new(jobs, Name, NewChange())
        {
            Place = $"{Name} ({Transform})",
            Key = $"{Transform}/{Name}",
            Update = ResourceWriter<Job>.Existing(jobs),
        });
    });

    private Action<Job> NewChange()
    {
        var (priority, description, data) = (Priority, Description, JobSpec.Data(CorrelationData));
        return job =>
        {
            job.Priority = priority ?? job.Priority;
            job.Description = description switch { null => job.Description, "" => null, _ => description };
            job.Properties.CorrelationData = data ?? job.Properties.CorrelationData;
        };
    }
}
