using System.Text.Json.Serialization;
using MkIo.Json;
using MkIo.Resources;

namespace MkIo.Media;

public sealed partial class Job
{
    /// <summary>The transform that the job carries out.</summary>
    [JsonIgnore] public string? TransformName { get; internal set; }

    /// <summary>Where the job is on its way.</summary>
    [JsonIgnore] public string? State => Properties.State;

    /// <summary>How far the job is, in per cent: the mean of its outputs.</summary>
    [JsonIgnore] public int? Progress => Outputs?.OfType<JobOutputAsset>().Select(output => output.Progress).OfType<int>().ToList() is { Count: > 0 } all ? (int)all.Average() : null;

    /// <summary>What is processed.</summary>
    [JsonIgnore] public JobInput? Input { get => Properties.Input; set => Properties.Input = value; }

    /// <summary>The asset that is processed; null for an input that is none.</summary>
    [JsonIgnore] public string? InputAsset => (Input as JobInputAsset)?.AssetName;

    /// <summary>Where the results go.</summary>
    [JsonIgnore] public IList<JobOutput>? Outputs { get => Properties.Outputs; set => Properties.Outputs = value; }

    /// <summary>The assets that take the results.</summary>
    [JsonIgnore] public IReadOnlyList<string> OutputAsset => ApiList<string>.Of((Outputs ?? []).OfType<JobOutputAsset>().Select(output => output.AssetName).OfType<string>());

    /// <summary>Why outputs of the job failed; empty where none did.</summary>
    [JsonIgnore]
    public IReadOnlyList<JobError> Errors
        => ApiList<JobError>.Of((Outputs ?? []).OfType<JobOutputAsset>().Select(output => output.Error).OfType<JobError>().Where(error => error.Message is not null || error.Code is not null));

    /// <summary>A description; up to 1,024 characters.</summary>
    [JsonIgnore] public string? Description { get => Properties.Description; set => Properties.Description = value; }

    /// <summary>The job's place before or after other jobs.</summary>
    [JsonIgnore, KnownValues("High", "Low", "Normal")] public string? Priority { get => Properties.Priority; set => Properties.Priority = value; }

    /// <summary>When the job was created.</summary>
    [JsonIgnore] public override DateTimeOffset? Created => Properties.Created ?? base.Created;

    /// <summary>When the job was last changed.</summary>
    [JsonIgnore] public override DateTimeOffset? LastModified => Properties.LastModified ?? base.LastModified;

    /// <summary>When the processing began.</summary>
    [JsonIgnore] public DateTimeOffset? Started => Properties.StartTime;

    /// <summary>When the processing ended.</summary>
    [JsonIgnore] public DateTimeOffset? Ended => IsoTime.Read(Properties.EndTime);

    /// <summary>The transform that stands in the job's ID, for a job that was listed apart from its transform.</summary>
    internal string? TransformOfId()
    {
        var parts = (Id ?? string.Empty).Split('/');
        var place = Array.FindLastIndex(parts, part => part.Equals("transforms", StringComparison.OrdinalIgnoreCase));
        return place >= 0 && place + 1 < parts.Length ? parts[place + 1] : null;
    }
}

public partial class JobCollection
{
    // The percentage stands in the whole job alone; for many jobs the light endpoint has to do.
    private const int MostWithPercentage = 16;
    private const string Processing = "Processing";

    /// <summary>The states in which a job ends.</summary>
    public static TargetState Ended { get; } = TargetState.Of("Finished", "Canceled", "Error");

    /// <summary>The state of a job that worked; one that was canceled never comes to it.</summary>
    public static TargetState Succeeded { get; } = TargetState.Of("Finished").OrFailure("Canceled");

    /// <summary>Cancels a job; it is canceled when its state says so.</summary>
    /// <param name="name">The job's name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public virtual Task CancelAsync(string name, CancellationToken cancellationToken = default) => this.ActAsync(name, "cancelJob", cancellationToken);

    /// <inheritdoc/>
    private protected override async Task<StateReport> LookAsync(string name, StateReport? last, int waiting, CancellationToken cancellationToken)
    {
        if (last?.State != Processing || waiting > MostWithPercentage)
            return await base.LookAsync(name, last, waiting, cancellationToken).ConfigureAwait(false);
        var job = await GetAsync(name, cancellationToken).ConfigureAwait(false);
        return new StateReport(name, job.State, job.Progress);
    }

    /// <inheritdoc/>
    private protected override MkIoException Failure(string name, string? state, Job resource)
    {
        var reasons = Guard.NotNull(resource).Errors.Select(error => $"{error.Code} ({error.Category}): {error.Message}{(error.Retry == "MayRetry" ? " Trying again may help." : string.Empty)}").ToList();
        var why = reasons.Count == 0 ? "The service gives no reason." : string.Join(" ", reasons);
        return new MkIoException($"The job '{name}' of the transform '{resource.TransformName}' ended in the state {state}. {why}");
    }
}

public partial class ProjectJobCollection
{
    private protected override void Prepare(Job resource) => resource.TransformName = resource.TransformOfId();
}
