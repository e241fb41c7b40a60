namespace MkIo.PowerShell.Pipeline;

/// <summary>A cmdlet that works within a project, unless it says otherwise.</summary>
public abstract class ProjectCmdlet : SessionCmdlet
{
    private MkIoProject? _project;

    /// <summary>The project of the connection in use.</summary>
    protected MkIoProject Project => _project ??= Client.Project(Session.Project!);

    /// <summary>Whether the cmdlet works within a project; what belongs to the organization does not.</summary>
    protected virtual bool NeedsProject => true;

    /// <summary>Finds the project before any input.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (NeedsProject && string.IsNullOrEmpty(Session.Project))
        {
            ThrowTerminatingError(new ErrorRecord(
                new InvalidOperationException("The connection has no project. Run Select-MkIoProject, or Connect-MkIo with -Project."),
                "MkIo.NoProject", ErrorCategory.InvalidOperation, Session));
        }
    }
}
