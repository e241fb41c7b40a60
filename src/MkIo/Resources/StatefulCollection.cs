using MkIo.Http;
using MkIo.Json;

namespace MkIo.Resources;

/// <summary>A collection whose resources have a light endpoint for their state.</summary>
/// <typeparam name="T">The model of one resource.</typeparam>
public class StatefulCollection<T> : ResourceCollection<T>, IStatefulCollection where T : ApiObject, new()
{
    internal StatefulCollection(ApiSender sender, ResourceDeclaration<T> declaration) : base(sender, declaration) { }

    private protected StatefulCollection() { }

    /// <summary>Gets a resource's state without the resource (<c>GET …/state</c>).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The state; null when the service gives none.</returns>
    /// <exception cref="MkIoException">It does not exist, or the request failed.</exception>
    internal async Task<string?> GetStateAsync(string name, CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest(HttpMethod.Get, $"{ItemPath(name)}/state");
        var state = await Sender.SendAsync(request, MkIoJson.TypeInfo<ResourceState>(), cancellationToken).ConfigureAwait(false);
        return state.Status?.State;
    }

    /// <summary>Waits until a resource is in a state.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="goal">The states that are waited for.</param>
    /// <param name="poller">The poller that all who wait share.</param>
    /// <param name="timeout">How long to wait; null for as long as it takes.</param>
    /// <param name="seen">Told what each look has shown; on any thread.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The resource as it is then; null when the goal was that it is deleted.</returns>
    /// <exception cref="MkIoException">It failed, the time ran out, or a request failed.</exception>
    internal async Task<T?> WaitAsync(
        string name, TargetState goal, StatePoller poller, TimeSpan? timeout = null, Action<StateReport>? seen = null, CancellationToken cancellationToken = default)
    {
        Guard.NotNull(goal);
        Guard.NotNull(poller);
        var end = await poller.UntilAsync(LookAsync, goal, timeout, cancellationToken).ConfigureAwait(false);
        if (end.State == TargetState.Deleted)
            return null;
        var resource = await poller.ReadAsync(inner => GetAsync(name, inner), cancellationToken).ConfigureAwait(false);
        return goal.Includes(end.State) ? resource : throw Failure(name, end.State, resource);

        async Task<StateReport> LookAsync(StateReport? last, CancellationToken inner)
        {
            StateReport report;
            try
            {
                report = await this.LookAsync(name, last, poller.Waiting, inner).ConfigureAwait(false);
            }
            catch (MkIoException error) when (error.Kind == MkIoErrorKind.NotFound && goal.Includes(TargetState.Deleted) && goal != TargetState.Settled)
            {
                report = new StateReport(name, TargetState.Deleted);
            }

            seen?.Invoke(report);
            return report;
        }
    }

    async Task<ApiObject?> IStatefulCollection.WaitForAsync(
        string name, TargetState goal, StatePoller poller, TimeSpan? timeout, Action<StateReport>? seen, CancellationToken cancellationToken)
        => await WaitAsync(name, goal, poller, timeout, seen, cancellationToken).ConfigureAwait(false);

    /// <summary>Looks at something that is waited for.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="last">What the look before has shown; null at the first.</param>
    /// <param name="waiting">How many are waited for together.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    private protected virtual async Task<StateReport> LookAsync(string name, StateReport? last, int waiting, CancellationToken cancellationToken)
        => new(name, await GetStateAsync(name, cancellationToken).ConfigureAwait(false));

    /// <summary>The error for a resource that failed while it was waited for.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="state">Its state.</param>
    /// <param name="resource">The resource.</param>
    private protected virtual MkIoException Failure(string name, string? state, T resource)
        => new($"The {Noun} '{name}' ended in the state {state}.");
}
