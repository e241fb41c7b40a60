using MkIo.Json;

namespace MkIo.Resources;

/// <summary>A collection whose resources have a state that can be waited for, whatever their model.</summary>
internal interface IStatefulCollection
{
    /// <summary>What messages call one of the resources.</summary>
    string Noun { get; }

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
