using MkIo.PowerShell.Completion;

namespace MkIo.PowerShell.Pipeline;

/// <summary>A cmdlet that looks at projects as a whole: those that are named or piped, or the one of the connection.</summary>
[RequiresConnection(ConnectionScope.Organization)]
public abstract class ProjectsCmdlet : MkIoCmdlet
{
    /// <summary>The projects' names; Get-MkIoProject can be piped.</summary>
    /// <value>The project of the connection</value>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public new string[]? Project { get; set; }

    /// <summary>Does the work for one project.</summary>
    /// <param name="project">The project.</param>
    private protected abstract void Process(MkIoProject project);

    /// <summary>Does the work for each project.</summary>
    protected override void ProcessRecord()
    {
        foreach (var name in Project is { Length: > 0 } names ? names : [Session.Project ?? string.Empty])
        {
            Try(name, () => Process(name.Length == 0
                ? throw Invalid("The connection has no project. Name one, or run Select-MkIoProject.")
                : Client.Project(name)));
        }
    }
}
