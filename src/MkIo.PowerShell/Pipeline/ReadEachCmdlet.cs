using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Pipeline;

/// <summary>Reads something for each resource that is named: what only an operation of its own answers.</summary>
/// <typeparam name="T">What is read.</typeparam>
public abstract class ReadEachCmdlet<T> : BulkCmdlet<T>
{
    /// <summary>The resource's name, exactly.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Reads it for one resource.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    private protected abstract Task<T> ReadAsync(string name, CancellationToken cancellationToken);

    /// <summary>Begins to read.</summary>
    protected override void ProcessRecord()
    {
        foreach (var name in Name)
            Start(name, name, cancellationToken => ReadAsync(name, cancellationToken));
    }

    /// <summary>What was done: read.</summary>
    /// <param name="result">What came of it.</param>
    protected override string OutcomeOf(T result) => "read";

    /// <summary>Writes what was read.</summary>
    /// <param name="result">What was read.</param>
    protected override void Emit(T result) => WriteObject(result);
}
