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
    /// <summary>The name, a pattern with wildcards, or the id where the service gives one. Names are case-sensitive.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
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
        if (Name is not { Length: > 0 })
        {
            Try(null, () => WriteAll(spec.ItemsAsync(null, StoppingToken)));
            return;
        }

        foreach (var name in Name)
            Try(name, () => WriteNamed(spec, name));
    }

    private void WriteNamed(ListSpec<T> spec, string name)
    {
        if (NamePattern.From(name) is { } pattern)
            WriteAll(spec.Collection.ListAsync(null, StoppingToken), resource => spec.Fits(resource, pattern));
        else if (NameIsKey || Guid.TryParse(name, out _))
            WriteObject(Await(cancellationToken => spec.Collection.GetAsync(name, cancellationToken)));
        else if (!WriteAll(spec.Collection.ListAsync(null, StoppingToken), resource => spec.IsNamed(resource, name)))
            throw new MkIoException(MkIoErrorKind.NotFound, $"There is no {spec.Collection.Noun} '{name}'.");
    }
}
