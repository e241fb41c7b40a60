using System.Management.Automation;

namespace MkIo.Help.Tests.Fixtures;

[Cmdlet(VerbsDiagnostic.Test, "Undocumented")]
public sealed class UndocumentedCmdlet : PSCmdlet
{
    [Parameter]
    public int Number { get; set; }
}
