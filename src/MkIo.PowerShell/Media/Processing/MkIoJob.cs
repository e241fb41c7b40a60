using System.Collections;
using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Processing;

/// <summary>Gets jobs: of one transform or of all, by name, by state or by filter.</summary>
/// <remarks>
/// <para>A job shows its own percentage (Progress) while it is processed, and why it failed (Errors).</para>
/// <para>The service filters the jobs of all transforms by name, id, transform, created, updated and by properties/ with state, created, lastModified.</para>
/// </remarks>
/// <example>
/// <para>The jobs of one transform.</para>
/// <code>Get-MkIoJob hd</code>
/// </example>
/// <example>
/// <para>What failed today, and why.</para>
/// <code>Get-MkIoJob -State Error -Filter "properties/created gt $([DateTime]::UtcNow.ToString('yyyy-MM-dd'))" | Select-Object Name, InputAsset, Errors</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/transforms-and-jobs/">Transforms and jobs</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoJob", SupportsPaging = true)]
[OutputType(typeof(Job))]
[RequiresPermission("ams.job.get")]
public sealed class GetMkIoJobCommand : GetCmdlet<Job>
{
    /// <summary>The transform that the jobs run under; a transform of the pipeline, too.</summary>
    /// <value>All transforms</value>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TransformName")]
    [ResourceName]
    [Accepts(typeof(Transform))]
    [Accepts(typeof(Job), nameof(Job.TransformName))]
    [Accepts(typeof(Asset))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? Transform { get; set; }

    /// <summary>The state that the jobs are in, such as Processing or Error.</summary>
    [Parameter]
    [ClosedSet(typeof(JobProperties), nameof(JobProperties.State))]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string? State { get; set; }

    /// <summary>The name, or a pattern with wildcards. Names are case-sensitive. The service filters by the part before the first wildcard.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ResourceName]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public override string[]? Name { get; set; }

    // What the transform was given as: itself, one of its jobs, or an asset whose jobs are wanted.
    private NameInput? Of => Transform is null ? null : Resolve(nameof(Transform), Transform);

    private protected override ListSpec<Job> Spec
    {
        get
        {
            var asset = Of is { } of && of.Type == typeof(Asset) ? of.Name : null;
            return new(asset is null && Of is { } transform ? Project.Media.Jobs(transform.Name) : Project.Media.AllJobs, job => job.Name)
            {
                AlsoFilter = State is null ? null : $"properties/state eq {ListQuery.Literal(State)}",
                // The service cannot filter by it.
                Condition = asset is null ? null : job => job.InputAsset == asset || job.OutputAsset.Contains(asset),
            };
        }
    }

    /// <summary>Gets what was asked for.</summary>
    protected override void ProcessRecord() => Try(Transform, () =>
    {
        // A piped job stands for itself, and so does a row that names both.
        if (Name is null && Of is { Item: not null } of && (of.Type is null || of.Type == typeof(Job)) && of.Text(nameof(Job.TransformName)) is not null && of.Text(nameof(Job.Name)) is { } name)
            WriteOne(Wanted, name);
        else
            base.ProcessRecord();
    });

    // A job that is there and in another state is no error, as in a list.
    private protected override void WriteOne(ListSpec<Job> wanted, string name)
    {
        var (state, condition) = (State, wanted.Condition);
        var fitting = state is null ? wanted : wanted with { Condition = job => job.State == state && condition?.Invoke(job) != false };
        if (wanted.Collection is ProjectJobCollection)
            WriteNamed(fitting, name);
        else
            base.WriteOne(fitting, name);
    }

    // The service has no path to a job without its transform.
    private void WriteNamed(ListSpec<Job> wanted, string name)
    {
        var named = $"name eq {ListQuery.Literal(name)}";
        var query = new ListQuery { Filter = string.IsNullOrEmpty(Filter) ? named : $"({Filter}) and {named}", OrderBy = OrderBy };
        var found = false;
        ForEach(wanted.Collection.ListAsync(query, StoppingToken), job =>
        {
            found = true;
            if (wanted.Fits(job, null))
                WriteObject(job);
            return true;
        });
        if (!found)
            throw new MkIoException(MkIoErrorKind.NotFound, $"No transform has a job '{name}'{(string.IsNullOrEmpty(Filter) ? string.Empty : " that the filter fits")}.");
    }
}

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
public sealed class SetMkIoJobCommand : WriteCmdlet<Job>
{
    /// <summary>The job's name.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>The transform that the job runs under; a piped job brings it.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TransformName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Transform { get; set; } = string.Empty;

    /// <summary>The job's place before or after other jobs: Low, Normal or High.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ClosedSet(typeof(Job), nameof(Job.Priority), AllowBlank = true)]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string? Priority { get; set; }

    /// <summary>Words for people, up to 1,024 characters. An empty text removes them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Data of your own, which comes back in the events of the job; it takes the place of what was there.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public IDictionary? CorrelationData { get; set; }

    private ResourceWriter<Job> Writer => field ??= new(this, update: "Change");

    /// <summary>Asks where it is told to, and changes the job.</summary>
    private protected override void Write(ResourceInput<Job>? input)
    {
        var jobs = Project.Media.Jobs(Transform);
        Writer.Write(new(jobs, Name, Changed(input, NewChange()))
        {
            Place = $"{Name} ({Transform})",
            Key = $"{Transform}/{Name}",
            Update = ResourceWriter<Job>.Existing(jobs),
        });
    }

    private Action<Job> NewChange()
    {
        var (priority, description, data) = (Priority, Description, JobSpec.Data(CorrelationData));
        return job =>
        {
            job.Priority = priority ?? job.Priority;
            job.Description = ClearableText.Changed(description, job.Description);
            job.Properties.CorrelationData = data ?? job.Properties.CorrelationData;
        };
    }
}

/// <summary>Starts jobs: a transform carried out over an asset, or over files behind an address.</summary>
/// <remarks>
/// <para>The service makes the output asset if it is not there. Publish that one, not the input, when the job is Finished.</para>
/// <para>Without -Name a job is called after its input with a few random letters. With -Wait all jobs of the pipeline are started first and then waited for together; a job that fails is an error with the service's own reasons.</para>
/// <para>With -TimeoutSec, a job that isn't done in time is returned in its last state beside the error. Check State before you publish its output.</para>
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
/// <code>Start-MkIoJob hd a1 a1-teaser -InputFile film.mp4 -EndAt 1m</code>
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
    [ResourceName]
    [Accepts(typeof(Transform))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Transform { get; set; } = string.Empty;

    /// <summary>The asset to process; an asset of the pipeline, too.</summary>
    [Parameter(Position = 1, Mandatory = true, ParameterSetName = AssetSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ResourceName]
    [Accepts(typeof(Asset))]
    [Accepts(typeof(Job), nameof(Job.InputAsset))]
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
    [ResourceName]
    [Accepts(typeof(Asset))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[] OutputAsset { get; set; } = [];

    /// <summary>The job's name.</summary>
    /// <value>The input's name with random letters</value>
    [Parameter]
    [ResourceName]
    public string? Name { get; set; }

    /// <summary>The files within the asset, where it is not for the service to choose.</summary>
    [Parameter(ParameterSetName = AssetSet, ValueFromPipelineByPropertyName = true)]
    public string[]? InputFile { get; set; }

    /// <summary>Where the clip begins, as the time since the beginning. A number is in seconds; 90s, 1m30s, 500ms, 00:01:30, PT1M30S and TimeSpan objects are accepted too.</summary>
    [Parameter(ParameterSetName = AssetSet)]
    [DurationTransformation(DurationUnit.Seconds)]
    public TimeSpan? StartAt { get; set; }

    /// <summary>Where the clip ends, as the time since the beginning. A number is in seconds; 90s, 1m30s, 500ms, 00:01:30, PT1M30S and TimeSpan objects are accepted too.</summary>
    [Parameter(ParameterSetName = AssetSet)]
    [DurationTransformation(DurationUnit.Seconds)]
    public TimeSpan? EndAt { get; set; }

    /// <summary>The job's place before or after other jobs: Low, Normal or High.</summary>
    [Parameter]
    [ClosedSet(typeof(Job), nameof(Job.Priority))]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
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
        var (transform, input) = (NameOf(nameof(Transform), Transform), InputAsset is null ? null : NameOf(nameof(InputAsset), InputAsset));
        var outputs = OutputAsset.Select(given => NameOf(nameof(OutputAsset), given)).ToList();
        var name = Name is null ? JobSpec.NewName(input) : NameOf(nameof(Name), Name);
        Writer.Create(new(Project.Media.Jobs(transform), name, NewChange(input, outputs))
        {
            Target = input,
            Place = $"{name} ({transform}: {input ?? "input"} to {string.Join(", ", outputs)})",
            Key = $"{transform}/{name}",
        });
    });

    /// <summary>Writes the job, or begins to wait for it.</summary>
    /// <param name="result">What was done.</param>
    protected override void Emit(Change<Job> result)
    {
        var job = Guard.NotNull(result).Resource;
        if (Wait)
            Waiter.Add(job, Project.Media.Jobs(job.TransformName!), job.Name!, JobCollection.Succeeded, TimeoutSec, result.Kind);
        else
            base.Emit(result);
    }

    /// <summary>Waits for the rest.</summary>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        Waiter.Finish(WriteObject);
    }

    private Action<Job> NewChange(string? inputAsset, List<string> outputAssets)
    {
        var (input, outputs) = (NewInput(inputAsset), outputAssets.Select(asset => new JobOutputAsset { AssetName = asset }).ToList());
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

    private JobInput? NewInput(string? asset) => ParameterSetName switch
    {
        AssetSet => new JobInputAsset { AssetName = asset, Files = InputFile, Start = JobSpec.Clip(StartAt), End = JobSpec.Clip(EndAt) },
        UrlSet => new JobInputHttp { Files = [.. InputUrl!.Select(url => url.AbsoluteUri)] },
        _ => JobInput,
    };
}

/// <summary>Cancels jobs.</summary>
/// <remarks><para>A job that has begun may take a while to be canceled. What it has written so far stays in the output asset. A job that has already ended is an error; one that is already canceled is not.</para></remarks>
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
    [ResourceName]
    [Accepts(typeof(Transform))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Transform { get; set; } = string.Empty;

    private protected override ResourceAction<Job> Action
    {
        get
        {
            var jobs = Project.Media.Jobs(NameOf(nameof(Transform), Transform));
            return new(jobs, "Cancel the job", "canceled", JobCollection.Ended, jobs.CancelAsync)
            {
                Done = ["Canceled", "Canceling"],
                Refusal = (name, state) => JobCollection.Ended.Includes(state) ? $"The job '{name}' has already ended in the state {state}: there is nothing to cancel." : null,
            };
        }
    }
}

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
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ResourceName]
    [Accepts(typeof(Job))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The transform that the job runs under; a piped job brings it.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TransformName")]
    [ResourceName]
    [Accepts(typeof(Transform))]
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
        foreach (var given in Name)
        {
            Try(given, () =>
            {
                var (jobs, name) = (Project.Media.Jobs(NameOf(nameof(Transform), Transform)), NameOf(nameof(Name), given));
                Waiter.Add(name, jobs, name, JobCollection.Succeeded, TimeoutSec);
            });
        }
    }

    /// <summary>Writes each resource when it is done.</summary>
    protected override void EndProcessing() => Waiter.Finish(WriteObject);
}

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
    [ResourceName]
    [Accepts(typeof(Transform))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Transform { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override ResourceCollection<Job> Collection => Project.Media.Jobs(NameOf(nameof(Transform), Transform));
}
