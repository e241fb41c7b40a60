using MkIo.Json;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>
/// A resource as it is to be written. It is taken from the parameters on the pipeline's thread and does not change after:
/// the work for it runs while the next item is bound.
/// </summary>
/// <typeparam name="T">The model of the resource.</typeparam>
/// <param name="Collection">The collection that the resource is written to.</param>
/// <param name="Name">Its name.</param>
/// <param name="Change">Turns a resource, new or as it is, into the desired one. It knows nothing of the cmdlet.</param>
internal sealed record Desired<T>(ResourceCollection<T> Collection, string Name, Action<T> Change) where T : ApiObject, new()
{
    /// <summary>The resource as it would be made anew.</summary>
    public T Resource
    {
        get
        {
            var resource = new T();
            Change(resource);
            return resource;
        }
    }

    /// <summary>The item, as errors name it; null for the name.</summary>
    public object? Target { get; init; }

    /// <summary>What the confirmation calls the resource; null for the name.</summary>
    public string? Place { get; init; }

    /// <summary>What work on the same resource has in common, and what a stop calls it; a resource within another has its parent in it.</summary>
    public string Key { get; init; } = Name;

    /// <summary>Finds what the parameters leave open, told the resource as it is (null for one that is not there); the change that it gives comes beside the other.</summary>
    public Func<T?, CancellationToken, Task<Action<T>>>? Complete { get; init; }

    /// <summary>Changes what is there; null for what the collection does, which creates it where it is not there.</summary>
    public Func<string, Action<T>, CancellationToken, Task<Change<T>>>? Update { get; init; }
}

/// <summary>Writes resources for a cmdlet: asks, starts the work in the cmdlet's queue, and calls the collection.</summary>
/// <typeparam name="T">The model of the resource.</typeparam>
/// <param name="cmdlet">The cmdlet. As a New- it creates and refuses what exists, otherwise it creates or changes and keeps the rest.</param>
/// <param name="create">What the confirmation calls the creation, before the noun.</param>
/// <param name="update">What it calls the change.</param>
internal sealed class ResourceWriter<T>(BulkCmdlet<Change<T>> cmdlet, string create = "Create", string update = "Create or update") where T : ApiObject, new()
{
    /// <summary>Whether what exists is refused.</summary>
    public bool OnlyCreates { get; } = cmdlet.Verb == VerbsCommon.New;

    /// <summary>Writes a resource as the cmdlet's verb says.</summary>
    /// <param name="desired">The resource.</param>
    /// <exception cref="MkIoException">The desired resource contradicts itself.</exception>
    public void Write(Desired<T> desired)
    {
        if (OnlyCreates)
            Create(desired);
        else
            Update(desired);
    }

    /// <summary>Creates a resource, and refuses to touch one that exists.</summary>
    /// <param name="desired">The resource.</param>
    /// <exception cref="MkIoException">The desired resource contradicts itself.</exception>
    public void Create(Desired<T> desired)
    {
        // What contradicts itself is said before anybody is asked.
        var resource = desired.Resource;
        Start(create, desired, cancellationToken => CreateAsync(desired, resource, cancellationToken));
    }

    /// <summary>Changes a resource.</summary>
    /// <param name="desired">The resource.</param>
    public void Update(Desired<T> desired) => Start(update, desired, cancellationToken => UpdateAsync(desired, cancellationToken));

    /// <summary>Changes only what is there: the error of one that is not is the service's.</summary>
    /// <param name="collection">The collection.</param>
    public static Func<string, Action<T>, CancellationToken, Task<Change<T>>> Existing(ResourceCollection<T> collection)
        => async (name, change, cancellationToken) =>
        {
            var current = await collection.GetAsync(name, cancellationToken).ConfigureAwait(false);
            return await collection.CreateOrUpdateAsync(name, current, change, cancellationToken).ConfigureAwait(false);
        };

    private void Start(string verb, Desired<T> desired, Func<CancellationToken, Task<Change<T>>> work)
        => cmdlet.StartConfirmed(
            desired.Target ?? desired.Name, desired.Key, desired.Place ?? desired.Name, $"{verb} the {desired.Collection.Noun}", work);

    private static async Task<Change<T>> CreateAsync(Desired<T> desired, T resource, CancellationToken cancellationToken)
    {
        if (desired.Complete is { } complete)
            (await complete(null, cancellationToken).ConfigureAwait(false))(resource);
        return await desired.Collection.CreateAsync(desired.Name, resource, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Change<T>> UpdateAsync(Desired<T> desired, CancellationToken cancellationToken)
    {
        var (collection, name, change) = desired;
        if (desired.Update is { } update)
            return await update(name, change, cancellationToken).ConfigureAwait(false);
        if (desired.Complete is not { } complete)
            return await collection.CreateOrUpdateAsync(name, change, cancellationToken).ConfigureAwait(false);
        var current = await collection.FindAsync(name, cancellationToken).ConfigureAwait(false);
        var found = await complete(current, cancellationToken).ConfigureAwait(false);
        return await collection.CreateOrUpdateAsync(name, current, found + change, cancellationToken).ConfigureAwait(false);
    }
}
