using MkIo.Json;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Pipeline;

/// <summary>Gets resources that live in the project itself; their names bind from the pipeline.</summary>
/// <typeparam name="T">The model of the resource.</typeparam>
public abstract class GetResourceCmdlet<T> : ReadCollectionCmdlet<T> where T : ApiObject, new()
{
    /// <summary>The name, or a pattern with wildcards. Names are case-sensitive. What stands before the first wildcard narrows the list at the service.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[]? Name { get; set; }

    private protected override string[]? Wanted => Name;
}
