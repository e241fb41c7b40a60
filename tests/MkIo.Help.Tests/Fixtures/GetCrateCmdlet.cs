using System.Management.Automation;

namespace MkIo.Help.Tests.Fixtures;

/// <summary>
/// Gets crates,
/// one or all.
/// </summary>
/// <remarks>
/// <para>Without <see cref="Name"/> all crates come. See <see cref="RemoveCrateCmdlet"/>.</para>
/// <list type="bullet">
/// <item><term>small</term><description>by hand</description></item>
/// <item>large, by crane</item>
/// </list>
/// </remarks>
/// <example>
/// <para>All crates.</para>
/// <code>
/// Get-Crate |
///     Where-Object Size -eq Large
/// </code>
/// <para>Only those that need <c>the crane</c>.</para>
/// </example>
/// <example>
/// <code>Get-Crate one | ForEach-Object {
///     $_.Name
/// }</code>
/// </example>
/// <seealso href="https://example.com/crates">Crates</seealso>
/// <seealso cref="RemoveCrateCmdlet"/>
[Cmdlet(VerbsCommon.Get, "Crate", DefaultParameterSetName = "ByName")]
[OutputType(typeof(Crate))]
[RequiresPermission("warehouse.crate.get", "warehouse.crate.list")]
public sealed class GetCrateCmdlet : CrateCmdlet<Crate>
{
    /// <summary>Only crates of this size.</summary>
    [Parameter(ParameterSetName = "BySize", Mandatory = true)]
    public CrateSize? Size { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = "ByName", Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("CrateName", "Id")]
    [SupportsWildcards]
    public override string[]? Name { get; set; }

    /// <summary>Shows them by colour.</summary>
    [Parameter]
    [ClosedSet("Red", "Blue")]
    public string? Colour { get; set; }

    /// <summary>What it is made of.</summary>
    [Parameter]
    [ClosedSet(typeof(Crate), nameof(Crate.Material))]
    public string? Material { get; set; }
}
