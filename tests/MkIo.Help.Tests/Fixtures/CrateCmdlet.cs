using System.Management.Automation;

namespace MkIo.Help.Tests.Fixtures;

/// <summary>What the cmdlets of a warehouse share; generic, as the module's base classes are.</summary>
/// <typeparam name="T">What is stored.</typeparam>
public abstract class CrateCmdlet<T> : PSCmdlet
{
    /// <summary>The warehouse to look in.</summary>
    /// <value>The one of <c>Connect-Warehouse</c>.</value>
    [Parameter]
    public string? Warehouse { get; set; }

    /// <summary>The name of the crate.</summary>
    public abstract string[]? Name { get; set; }
}
