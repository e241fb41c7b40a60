using MkIo.Http;
using MkIo.Json;
using MkIo.PowerShell.Parameters;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>
/// Gets resources of the organization or of the user, whose lists are short and cannot be filtered at the service: by the
/// key that the service finds them with, or by a name or pattern that is matched here.
/// </summary>
/// <typeparam name="T">The model of the resource.</typeparam>
public abstract class GetListedCmdlet<T> : SessionCmdlet where T : ApiObject, new()
{
    /// <summary>The name, a pattern with wildcards, or the id where the service gives one. Names are case-sensitive.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[]? Name { get; set; }

    /// <summary>The collection that the cmdlet reads.</summary>
    protected abstract ResourceCollection<T> Collection { get; }

    /// <summary>The names of a resource, which are matched.</summary>
    /// <param name="resource">The resource.</param>
    protected abstract IEnumerable<string?> NamesOf(T resource);

    /// <summary>Whether the service finds a resource by this name, so that no list is needed.</summary>
    /// <param name="name">The name.</param>
    protected virtual bool IsKey(string name) => Guid.TryParse(name, out _);

    /// <summary>Gets what was asked for.</summary>
    protected override void ProcessRecord()
    {
        if (Name is not { Length: > 0 })
        {
            Try(null, () => WriteMatches(_ => true));
            return;
        }

        foreach (var name in Name)
            Try(name, () => WriteNamed(name));
    }

    private void WriteNamed(string name)
    {
        if (NamePattern.From(name) is { } pattern)
            WriteMatches(resource => NamesOf(resource).Any(pattern.IsMatch));
        else if (IsKey(name))
            WriteObject(Await(cancellationToken => Collection.GetAsync(name, cancellationToken)));
        else if (!WriteMatches(resource => NamesOf(resource).Contains(name)))
            throw new MkIoException(MkIoErrorKind.NotFound, $"There is no {Collection.Noun} '{name}'.");
    }

    private bool WriteMatches(Func<T, bool> matches)
    {
        var found = false;
        ForEach(Collection.ListAsync(null, StoppingToken), resource =>
        {
            if (!matches(resource))
                return true;
            found = true;
            WriteObject(resource);
            return true;
        });
        return found;
    }
}
