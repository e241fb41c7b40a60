using MkIo.Json;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Pipeline;

/// <summary>
/// Gets resources of the organization or of the user, whose lists are short and cannot be filtered at the service: by the
/// key that the service finds them with, or by a name or pattern that is matched here.
/// </summary>
/// <typeparam name="T">The model of the resource.</typeparam>
[RequiresConnection(ConnectionScope.Organization)]
public abstract class GetListedCmdlet<T> : MkIoCmdlet where T : ApiObject, new()
{
    /// <summary>The name, a pattern with the wildcards * and ?, or the ID if the service assigns one. Names are case-sensitive.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ResourceName]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[]? Name { get; set; }

    /// <summary>What the cmdlet reads.</summary>
    private protected abstract ListSpec<T> Spec { get; }

    /// <summary>Whether the service finds a resource by its name, so that no list is needed.</summary>
    private protected virtual bool NameIsKey => false;

    /// <summary>Gets what was asked for.</summary>
    protected override void ProcessRecord()
    {
        var spec = Spec;
        if (Name is null)
        {
            Try(null, () => WriteAll(spec.ItemsAsync(null, StoppingToken)));
            return;
        }

        foreach (var given in Name)
            Try(given, () => Write(spec, Resolve(nameof(Name), given)));
    }

    /// <summary>Gets what a name, a pattern or a piped object means.</summary>
    /// <param name="spec">What the cmdlet reads.</param>
    /// <param name="input">The name, or what it was taken from.</param>
    private protected virtual void Write(ListSpec<T> spec, NameInput input)
    {
        var name = input.Name;
        if (input.Pattern is { } pattern)
            WriteMatching(spec, pattern, name);
        else if (NameIsKey || Guid.TryParse(name, out _))
            WriteObject(Await(cancellationToken => spec.Collection.GetAsync(name, cancellationToken)));
        else if (!WriteAll(spec.Collection.ListAsync(null, StoppingToken), resource => spec.IsNamed(resource, name)))
            throw new MkIoException(MkIoErrorKind.NotFound, $"There is no {spec.Collection.Noun} '{name}'.");
    }

    // These names may have any letters: one that is there exactly is what is meant.
    private void WriteMatching(ListSpec<T> spec, NamePattern pattern, string name)
    {
        var matching = new List<T>();
        ForEach(spec.Collection.ListAsync(null, StoppingToken), resource =>
        {
            if (spec.Fits(resource, pattern))
                matching.Add(resource);
            return true;
        });
        WriteObject(matching.Exists(resource => spec.IsNamed(resource, name)) ? matching.FindAll(resource => spec.IsNamed(resource, name)) : matching, enumerateCollection: true);
    }
}
