using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Pipeline;

/// <summary>A cmdlet that looks at projects as a whole: those that are named or piped, or the one of the connection.</summary>
[RequiresConnection(ConnectionScope.Organization)]
public abstract class ProjectsCmdlet : MkIoCmdlet
{
    /// <summary>The projects' names; Get-MkIoProject can be piped.</summary>
    /// <value>The project of the connection</value>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ResourceName]
    [Accepts(typeof(Project))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public new string[]? Project { get; set; }

    /// <summary>Does the work for one project.</summary>
    /// <param name="project">The project.</param>
    private protected abstract void Process(MkIoProject project);

    /// <summary>Does the work for each project.</summary>
    protected override void ProcessRecord()
    {
        if (Project is null)
        {
            Try(Session.Project, () => Process(Session.Project is { Length: > 0 } current
                ? Client.Project(current)
                : throw Invalid("The connection has no project. Name one, or run Select-MkIoProject.")));
            return;
        }

        foreach (var given in Project)
            Try(given, () => Process(Client.Project(NameOf(nameof(Project), given))));
    }
}
