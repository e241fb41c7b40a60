using MkIo.Http;
using MkIo.Resources;

namespace MkIo.Media;

/// <summary>The jobs of one transform (<c>/transforms/{transform}/jobs</c>).</summary>
public sealed class JobCollection : StatefulCollection<Job>
{
    // The percentage stands in the whole job alone; for many jobs the light endpoint has to do.
    private const int MostWithPercentage = 16;
    private const string Processing = "Processing";

    internal JobCollection(ApiSender sender, string root, string transform)
        : base(sender, new("job", $"{root}/transforms/{Uri.EscapeDataString(Guard.NotEmpty(transform))}/jobs")
        {
            AfterRead = job => job.TransformName = transform,
            PatchedWith = ["properties.input", "properties.outputs", "properties.correlationData"],
        })
    {
    }

    /// <summary>The states in which a job ends.</summary>
    public static TargetState Ended { get; } = TargetState.Of("Finished", "Canceled", "Error");

    /// <summary>The state of a job that worked; one that was canceled never comes to it.</summary>
    public static TargetState Succeeded { get; } = TargetState.Of("Finished").OrFailure("Canceled");

    /// <summary>Cancels a job; it is canceled when its state says so.</summary>
    /// <param name="name">The job's name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public Task CancelAsync(string name, CancellationToken cancellationToken = default) => this.ActAsync(name, "cancelJob", cancellationToken);

    /// <inheritdoc/>
    protected override async Task<StateReport> LookAsync(string name, StateReport? last, int waiting, CancellationToken cancellationToken)
    {
        if (last?.State != Processing || waiting > MostWithPercentage)
            return await base.LookAsync(name, last, waiting, cancellationToken).ConfigureAwait(false);
        var job = await GetAsync(name, cancellationToken).ConfigureAwait(false);
        return new StateReport(name, job.State, job.Progress);
    }

    /// <inheritdoc/>
    protected override MkIoException Failure(string name, string? state, Job resource)
    {
        var reasons = Guard.NotNull(resource).Errors.Select(error => $"{error.Code} ({error.Category}): {error.Message}{(error.Retry == "MayRetry" ? " Trying again may help." : string.Empty)}").ToList();
        var why = reasons.Count == 0 ? "The service gives no reason." : string.Join(" ", reasons);
        return new MkIoException($"The job '{name}' of the transform '{resource.TransformName}' ended in the state {state}. {why}");
    }
}
