using System.Management.Automation;

namespace MkIo.Help.Tests.Fixtures;

/// <summary>Removes a crate | for good.</summary>
/// <example><code>Remove-Crate one</code></example>
[Cmdlet(VerbsCommon.Remove, "Crate", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
[RequiresPermission("warehouse.crate.delete", OnOrganization = true)]
public sealed class RemoveCrateCmdlet : PSCmdlet
{
    /// <summary>What to remove.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public Crate? InputObject { get; set; }

    /// <summary>Only when it is older than this.</summary>
    [Parameter]
    public TimeSpan? After { get; set; }

    /// <summary>Does not wait.</summary>
    [Parameter]
    public SwitchParameter NoWait { get; set; }
}
