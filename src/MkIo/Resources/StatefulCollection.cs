using MkIo.Http;
using MkIo.Json;

namespace MkIo.Resources;

/// <summary>A collection whose resources have a light endpoint for their state.</summary>
/// <typeparam name="T">The model of one resource.</typeparam>
public class StatefulCollection<T> : ResourceCollection<T>, IStatefulCollection where T : ApiObject, new()
{
    private const int ProjectDepth = 7;

    internal StatefulCollection(ApiSender sender, ResourceDeclaration<T> declaration) : base(sender, declaration) { }

    private protected StatefulCollection() { }

    // Such as /api/v1/projects/p/media/transforms/hd/jobs, where those of the project itself end with media/transforms.
    private string? Parent => ListPath.Split('/') is { Length: > ProjectDepth } parts ? Uri.UnescapeDataString(parts[parts.Length - 2]) : null;

    string? IStatefulCollection.Parent => Parent;

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
        StateReport? latest = null;
        StateReport end;
        try
        {
            end = await poller.UntilAsync(LookAsync, goal, timeout, cancellationToken).ConfigureAwait(false);
        }
        catch (MkIoException error) when (error.Reason == MkIoErrorReason.WaitTimedOut)
        {
            throw await TimedOutAsync(name, goal, poller, timeout!.Value, latest, cancellationToken).ConfigureAwait(false);
        }

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
            catch (MkIoException error) when (error.Kind == MkIoErrorKind.NotFound && goal.IsDeletion)
            {
                report = new StateReport(name, TargetState.Deleted);
            }

            seen?.Invoke(report);
            return latest = report;
        }
    }

    // Whoever waited in vain still wants to know how it stands.
    private async Task<MkIoException> TimedOutAsync(
        string name, TargetState goal, StatePoller poller, TimeSpan timeout, StateReport? latest, CancellationToken cancellationToken)
    {
        T? resource = null;
        try
        {
            resource = goal.IsDeletion ? null : await poller.ReadAsync(inner => GetAsync(name, inner), cancellationToken).ConfigureAwait(false);
        }
        catch (MkIoException)
        {
            // That it timed out is the error.
        }

        return new MkIoException(MkIoErrorKind.TimedOut, StatePoller.TimedOut($"the {Noun} '{name}'", latest?.State, timeout, goal))
        {
            Reason = MkIoErrorReason.WaitTimedOut,
            Subjects = [name, Noun, Parent ?? string.Empty, .. goal.States],
            Operation = $"GET {ItemPath(name)}/state",
            LastSeen = resource,
        };
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

/// <summary>A collection whose resources have a state that can be waited for, whatever their model.</summary>
internal interface IStatefulCollection
{
    /// <summary>What messages call one of the resources.</summary>
    string Noun { get; }

    /// <summary>The name of the resource that these belong to, such as the transform of jobs; null for none.</summary>
    string? Parent { get; }

    /// <summary>Waits until a resource is in a state.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="goal">The states that are waited for.</param>
    /// <param name="poller">The poller that all who wait share.</param>
    /// <param name="timeout">How long to wait; null for as long as it takes.</param>
    /// <param name="seen">Told what each look has shown; on any thread.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The resource as it is then; null when the goal was that it is deleted.</returns>
    Task<ApiObject?> WaitForAsync(
        string name, TargetState goal, StatePoller poller, TimeSpan? timeout = null, Action<StateReport>? seen = null, CancellationToken cancellationToken = default);
}

/// <summary>A collection whose resources can be started and stopped.</summary>
/// <typeparam name="T">The model of one resource.</typeparam>
public class RunnableCollection<T> : StatefulCollection<T> where T : ApiObject, new()
{
    internal RunnableCollection(ApiSender sender, ResourceDeclaration<T> declaration) : base(sender, declaration) { }

    private protected RunnableCollection() { }

    /// <summary>Starts a resource; it runs when its state says so.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    internal Task StartAsync(string name, CancellationToken cancellationToken = default) => this.ActAsync(name, "start", cancellationToken);

    /// <summary>Stops a resource; it has stopped when its state says so.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    internal Task StopAsync(string name, CancellationToken cancellationToken = default) => this.ActAsync(name, "stop", cancellationToken);
}

/// <summary>What can be done with a resource besides reading and writing it: <c>POST …/{name}/{action}</c>.</summary>
internal static class ResourceActions
{
    /// <summary>Has something done.</summary>
    public static Task ActAsync<T>(this ResourceCollection<T> collection, string name, string action, CancellationToken cancellationToken)
        where T : ApiObject, new()
        => collection.Sender.SendAsync(Request(collection, name, action, null), cancellationToken);

    /// <summary>Has something done as a body says.</summary>
    public static Task ActAsync<T, TBody>(this ResourceCollection<T> collection, string name, string action, TBody body, CancellationToken cancellationToken)
        where T : ApiObject, new()
        => collection.Sender.SendAsync(Request(collection, name, action, MkIoJson.Bytes(body)), cancellationToken);

    /// <summary>Asks for something that only a POST answers.</summary>
    public static Task<TAnswer> AskAsync<T, TAnswer>(this ResourceCollection<T> collection, string name, string action, CancellationToken cancellationToken)
        where T : ApiObject, new()
        => collection.Sender.SendAsync(Request(collection, name, action, null, changesNothing: true), MkIoJson.TypeInfo<TAnswer>(), cancellationToken);

    /// <summary>Asks for something that only a POST answers, as a body says.</summary>
    public static Task<TAnswer> AskAsync<T, TBody, TAnswer>(this ResourceCollection<T> collection, string name, string action, TBody body, CancellationToken cancellationToken)
        where T : ApiObject, new()
        => collection.Sender.SendAsync(Request(collection, name, action, MkIoJson.Bytes(body), changesNothing: true), MkIoJson.TypeInfo<TAnswer>(), cancellationToken);

    private static ApiRequest Request<T>(ResourceCollection<T> collection, string name, string action, byte[]? body, bool changesNothing = false)
        where T : ApiObject, new()
        => new(HttpMethod.Post, $"{collection.ItemPath(name)}/{action}", body) { ChangesNothing = changesNothing };
}

/// <summary>The answer of a resource's light state endpoint.</summary>
[ApiSchema("ResourceStateSchema")]
internal sealed class ResourceState : ApiObject
{
    /// <summary>The state's holder.</summary>
    public ResourceStateStatus? Status { get; set; }
}

/// <summary>A state; the values depend on the resource.</summary>
[ApiSchema("ResourceStateStatus")]
internal sealed class ResourceStateStatus : ApiObject
{
    /// <summary>The state, such as <c>Ready</c>; newer states may appear.</summary>
    public string? State { get; set; }
}
