using MkIo.PowerShell.Media.Files;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Tests.Support;

/// <summary>Finds local files as the cmdlets do.</summary>
[Cmdlet(VerbsDiagnostic.Test, "MkIoPath")]
[OutputType(typeof(string))]
public sealed class PathProbeCommand : AsyncCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public string Path { get; set; } = string.Empty;

    /// <summary>Whether the path is taken as it is written.</summary>
    [Parameter]
    public SwitchParameter Literal { get; set; }

    /// <summary>The connection, which it does not use.</summary>
    [Parameter]
    public object? Context { get; set; }

    protected override void ProcessRecord() => Try(Path, () =>
    {
        foreach (var (path, name) in LocalFiles.Find(SessionState.Path, Path, Literal))
            WriteObject($"{name} at {path}");
    });
}
