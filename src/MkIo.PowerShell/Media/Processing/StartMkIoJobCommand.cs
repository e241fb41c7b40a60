using System.Collections;
using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Processing;

/// <summary>Starts jobs: a transform carried out over an asset, or over files behind an address.</summary>
/// <remarks>
/// <para>The service makes the output asset if it is not there. Publish that one, not the input, when the job is Finished.</para>
/// <para>Without -Name a job is called after its input with a few random letters. With -Wait all jobs of the pipeline are started first and then waited for together; a job that fails is an error with the service's own reasons.</para>
/// </remarks>
/// <example>
/// <para>Encode an asset and wait for the result.</para>
/// <code>Start-MkIoJob -Transform hd -InputAsset a1 -OutputAsset a1-hd -Wait</code>
/// </example>
/// <example>
/// <para>Encode all assets of a series and publish what comes of them.</para>
/// <code>Get-MkIoAsset -Label @{ series = 'news' } | Start-MkIoJob -Transform hd -OutputAsset { "$($_.Name)-hd" } -Wait | ForEach-Object { Publish-MkIoAsset $_.OutputAsset }</code>
/// </example>
/// <example>
/// <para>The first minute of one file.</para>
/// <code>Start-MkIoJob hd a1 a1-teaser -InputFile film.mp4 -EndAt 0:01:00</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/transforms-and-jobs/">Transforms and jobs</seealso>
[Cmdlet(VerbsLifecycle.Start, "MkIoJob", SupportsShouldProcess = true, DefaultParameterSetName = AssetSet)]
[OutputType(typeof(Job))]
[RequiresPermission("ams.job.create", "ams.job.get")]
public sealed class StartMkIoJobCommand : BulkCmdlet<Change<Job>>
{
    private const string AssetSet = "Asset";
    private const string UrlSet = "Url";
    private const string InputSet = "Input";

    /// <summary>The transform to carry out.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TransformName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Transform { get; set; } = string.Empty;

    /// <summary>The asset to process; an asset of the pipeline, too.</summary>
    [Parameter(Position = 1, Mandatory = true, ParameterSetName = AssetSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? InputAsset { get; set; }

    /// <summary>The addresses of the files to process.</summary>
    [Parameter(Mandatory = true, ParameterSetName = UrlSet)]
    public Uri[]? InputUrl { get; set; }

    /// <summary>Any input: an object, a hashtable with '@odata.type', JSON, or the path of a JSON file.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InputSet)]
    [TypedBody(typeof(JobInput))]
    public JobInput? JobInput { get; set; }

    /// <summary>The assets for the results, one for each output of the transform; a script block makes them of the input.</summary>
    [Parameter(Position = 2, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[] OutputAsset { get; set; } = [];

    /// <summary>The job's name.</summary>
    /// <value>The input's name with random letters</value>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>The files within the asset, where it is not for the service to choose.</summary>
    [Parameter(ParameterSetName = AssetSet, ValueFromPipelineByPropertyName = true)]
    public string[]? InputFile { get; set; }

    /// <summary>Where the clip begins, as the time since the beginning.</summary>
    [Parameter(ParameterSetName = AssetSet)]
    public TimeSpan? StartAt { get; set; }

    /// <summary>Where the clip ends, as the time since the beginning.</summary>
    [Parameter(ParameterSetName = AssetSet)]
    public TimeSpan? EndAt { get; set; }

    /// <summary>The job's place before or after other jobs: Low, Normal or High.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(KnownValueCompleter<Job>))]
    public string? Priority { get; set; }

    /// <summary>Words for people, up to 1,024 characters.</summary>
    [Parameter]
    public string? Description { get; set; }

    /// <summary>Data of your own, which comes back in the events of the job.</summary>
    [Parameter]
    public IDictionary? CorrelationData { get; set; }

    /// <summary>Waits until it is done; all that the pipeline brought is waited for together.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How many seconds -Wait waits at most; what is not done then is an error.</summary>
    /// <value>0, which is no limit</value>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; }

    private ResourceWriter<Job> Writer => field ??= new(this, create: "Start");

    /// <summary>Asks, and starts the job.</summary>
    protected override void ProcessRecord() => Take(InputAsset ?? Name, () =>
    {
        var name = Name ?? JobSpec.NewName(InputAsset);
        Writer.Create(new(Project.Media.Jobs(Transform), name, NewChange())
        {
            Target = InputAsset,
            Place = $"{name} ({Transform}: {InputAsset ?? "input"} to {string.Join(", ", OutputAsset)})",
            Key = $"{Transform}/{name}",
        });
    });

    /// <summary>Writes the job, or begins to wait for it.</summary>
    /// <param name="result">What was done.</param>
    protected override void Emit(Change<Job> result)
    {
        var job = Guard.NotNull(result).Resource;
        if (Wait)
            Waiter.Add(job, Project.Media.Jobs(job.TransformName!), job.Name!, JobCollection.Succeeded, TimeoutSec);
        else
            base.Emit(result);
    }

    /// <summary>Waits for the rest.</summary>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        Waiter.Finish(WriteObject);
    }

    private Action<Job> NewChange()
    {
        var (input, outputs) = (NewInput(), OutputAsset.Select(asset => new JobOutputAsset { AssetName = asset }).ToList());
        var (description, priority, data) = (Description, Priority, JobSpec.Data(CorrelationData));
        return job =>
        {
            job.Input = input;
            job.Outputs = [.. outputs];
            job.Description = description;
            job.Priority = priority;
            job.Properties.CorrelationData = data;
        };
    }

    private JobInput? NewInput() => ParameterSetName switch
    {
        AssetSet => new JobInputAsset { AssetName = InputAsset, Files = InputFile, Start = JobSpec.Clip(StartAt), End = JobSpec.Clip(EndAt) },
        UrlSet => new JobInputHttp { Files = [.. InputUrl!.Select(url => url.AbsoluteUri)] },
        _ => JobInput,
    };
}
