using System.Collections;
using MkIo.Media;
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
public sealed class StartMkIoJobCommand : WriteAndWaitCmdlet<Job>
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

    private protected override string Action => "Start the job";

    private protected override TargetState Goal => JobCollection.Succeeded;

    /// <summary>Asks, and starts the job.</summary>
    protected override void ProcessRecord() => Try(InputAsset ?? Name, () =>
    {
        var name = Name ?? JobSpec.NewName(InputAsset);
        var jobs = Project.Media.Jobs(Transform);
        var job = new Job
        {
            Input = NewInput(),
            Outputs = [.. OutputAsset.Select(asset => new JobOutputAsset { AssetName = asset })],
            Description = Description,
            Priority = Priority,
        };
        job.Properties.CorrelationData = JobSpec.Data(CorrelationData);
        var place = $"{name} ({Transform}: {InputAsset ?? "input"} to {string.Join(", ", OutputAsset)})";
        Write(InputAsset, name, place, cancellationToken => jobs.CreateAsync(name, job, cancellationToken));
    });

    private protected override ResourcePlace<Job> PlaceOf(Job resource) => new(Project.Media.Jobs(resource.TransformName!), resource.Name!);

    private JobInput? NewInput() => ParameterSetName switch
    {
        AssetSet => new JobInputAsset { AssetName = InputAsset, Files = InputFile, Start = JobSpec.Clip(StartAt), End = JobSpec.Clip(EndAt) },
        UrlSet => new JobInputHttp { Files = [.. InputUrl!.Select(url => url.AbsoluteUri)] },
        _ => JobInput,
    };
}
