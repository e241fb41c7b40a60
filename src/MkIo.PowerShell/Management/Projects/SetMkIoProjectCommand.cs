using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Management.Projects;

/// <summary>Changes the name for people and the state of projects, and keeps the rest.</summary>
/// <remarks><para>Where nothing differs, nothing is sent. Name, location and payment method are fixed here; Set-MkIoProjectPaymentMethod assigns another one.</para></remarks>
/// <example>
/// <para>Give another name for people.</para>
/// <code>Set-MkIoProject archive -DisplayName 'The old archive'</code>
/// </example>
/// <example>
/// <para>Hide projects from lists.</para>
/// <code>Get-MkIoProject 'trial-*' | Set-MkIoProject -Hidden $true</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/org-provisioning/">Provisioning</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoProject", SupportsShouldProcess = true)]
[OutputType(typeof(Project))]
[RequiresPermission("core.project.get", "core.project.update")]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class SetMkIoProjectCommand : BulkCmdlet<Change<Project>>
{
    /// <summary>The project's name, as paths have it.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>The name for people, 1 to 255 characters.</summary>
    [Parameter]
    [ValidateLength(1, 255)]
    public string? DisplayName { get; set; }

    /// <summary>Whether the project is active.</summary>
    [Parameter]
    public bool? Active { get; set; }

    /// <summary>Whether lists leave the project out.</summary>
    [Parameter]
    public bool? Hidden { get; set; }

    private ResourceWriter<Project> Writer => field ??= new(this, update: "Change");

    /// <summary>Asks where it is told to, and changes the project.</summary>
    protected override void ProcessRecord()
    {
        var projects = Client.Management.Projects;
        Take(Name, () => Writer.Write(new(projects, Name, NewChange()) { Update = projects.UpdateAsync }));
    }

    private Action<Project> NewChange()
    {
        var (displayName, active, hidden) = (DisplayName, Active, Hidden);
        return project =>
        {
            (project.Metadata ??= new()).DisplayName = displayName ?? project.Metadata.DisplayName;
            var spec = project.Spec ??= new();
            spec.IsActive = active ?? spec.IsActive;
            spec.IsHidden = hidden ?? spec.IsHidden;
        };
    }
}
