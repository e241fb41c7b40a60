using MkIo.Emulator.Http;
using MkIo.Emulator.Resources;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.States;

/// <summary>
/// Which resources of a project are on their way to another state. Nothing runs in the background: whoever asks next makes the
/// steps that are due by then, and cannot tell the difference. The scope's lock guards it.
/// </summary>
internal sealed class StateTimers
{
    private readonly Dictionary<string, Journey> _journeys = new(StringComparer.Ordinal);
    private DateTimeOffset _next = DateTimeOffset.MaxValue;

    public bool IsEmpty => _journeys.Count == 0;

    /// <summary>The state of a resource that is on its way; null where it has arrived.</summary>
    public string? Current(string itemKey) => _journeys.GetValueOrDefault(itemKey)?.State;

    /// <summary>Sends a resource through the steps, in place of those that it still had before it.</summary>
    public void Start(string collectionKey, string name, string state, IEnumerable<StateStep> steps)
    {
        var journey = new Journey(collectionKey, name, state, new Queue<StateStep>(steps));
        _journeys[ResourceScope.Key([collectionKey, name])] = journey;
        _next = Earlier(_next, journey.Next);
    }

    public void Remove(string itemKey)
    {
        foreach (var key in _journeys.Keys.Where(key => key == itemKey || key.StartsWith(itemKey + ResourceScope.Separator, StringComparison.Ordinal)).ToList())
            _journeys.Remove(key);
    }

    /// <summary>Makes all steps that are due.</summary>
    public void Settle(ResourceScope scope, DateTimeOffset now)
    {
        if (now < _next)
            return;
        _next = DateTimeOffset.MaxValue;
        foreach (var (key, journey) in _journeys.ToList())
        {
            if (journey.Next <= now)
                journey.Advance(scope, now);
            if (journey.HasArrived)
                _journeys.Remove(key);
            else
                _next = Earlier(_next, journey.Next);
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset x, DateTimeOffset y) => x < y ? x : y;

    private sealed class Journey(string collectionKey, string name, string state, Queue<StateStep> steps)
    {
        public string State { get; private set; } = state;

        public bool HasArrived => steps.Count == 0;

        public DateTimeOffset Next => steps.TryPeek(out var step) ? step.Due : DateTimeOffset.MinValue;

        public void Advance(ResourceScope scope, DateTimeOffset now)
        {
            if (scope.Find(collectionKey) is not { } collection || collection.Find(name)?.ToObject() is not { } resource)
            {
                steps.Clear();
                return;
            }
            while (steps.TryPeek(out var step) && step.Due <= now)
            {
                steps.Dequeue();
                var time = ServerFields.Time(step.Due);
                State = step.State;
                ResourceStates.Write(resource, step.State, HasArrived);
                step.Apply?.Invoke(resource, time);
                ServerFields.Touch(resource, time);
            }
            collection.Put(name, JsonText.ToBytes(resource));
        }
    }
}
