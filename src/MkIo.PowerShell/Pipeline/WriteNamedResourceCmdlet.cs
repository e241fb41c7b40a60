using System.Reflection;
using MkIo.Json;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>
/// Writes resources by their names: New- creates and refuses what exists, Set- creates or changes and keeps the rest.
/// What differs between resources is the collection and what the parameters say.
/// </summary>
/// <typeparam name="T">The model of the resource.</typeparam>
public abstract class WriteNamedResourceCmdlet<T> : WriteResourceCmdlet<T> where T : ApiObject, new()
{
    /// <summary>The collection that the cmdlet writes to.</summary>
    protected abstract ResourceCollection<T> Collection { get; }

    /// <summary>The name of the resource.</summary>
    private protected abstract string ResourceName { get; }

    private protected override string Action => $"{(OnlyCreates ? "Create" : "Create or update")} the {Collection.Noun}";

    private bool OnlyCreates => GetType().GetCustomAttribute<CmdletAttribute>()!.VerbName == VerbsCommon.New;

    /// <summary>Asks, and starts the work for one resource.</summary>
    protected override void ProcessRecord()
    {
        var name = ResourceName;
        Try(name, () =>
        {
            var collection = Collection;
            var create = OnlyCreates;
            Check();
            Write(name, collection.ItemPath(name), name, cancellationToken => WriteAsync(collection, name, create, cancellationToken));
        });
    }

    /// <summary>Judges the parameters before anything is sent.</summary>
    /// <exception cref="MkIoException">They contradict each other.</exception>
    private protected virtual void Check() { }

    /// <summary>
    /// Puts into a resource, new or as it is, what the parameters say. It runs while the next item of the pipeline is bound,
    /// and so may look only at parameters that the pipeline does not bind.
    /// </summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="resource">The resource.</param>
    private protected abstract void Apply(string name, T resource);

    private async Task<Change<T>> WriteAsync(ResourceCollection<T> collection, string name, bool create, CancellationToken cancellationToken)
    {
        if (!create)
            return await collection.CreateOrUpdateAsync(name, resource => Apply(name, resource), cancellationToken).ConfigureAwait(false);
        var desired = new T();
        Apply(name, desired);
        return await collection.CreateAsync(name, desired, cancellationToken).ConfigureAwait(false);
    }
}
