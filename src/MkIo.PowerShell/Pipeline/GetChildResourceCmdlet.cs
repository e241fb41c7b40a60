using MkIo.Json;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Pipeline;

/// <summary>
/// Gets resources that live in another one. What the pipeline brings is the parent, so that <c>Get-MkIoAsset a | Get-MkIoAssetFilter</c>
/// works: the parent's parameter takes its Name from there, and this one's Name does not.
/// </summary>
/// <typeparam name="T">The model of the resource.</typeparam>
public abstract class GetChildResourceCmdlet<T> : ReadCollectionCmdlet<T> where T : ApiObject, new()
{
    /// <summary>The name, or a pattern with wildcards. Names are case-sensitive. What stands before the first wildcard narrows the list at the service.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[]? Name { get; set; }

    private protected override string[]? Wanted => Name;
}
