using MkIo.Management;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management;

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
public sealed class SetMkIoProjectCommand : WriteResourceCmdlet<Project>
{
    /// <inheritdoc/>
    protected override bool NeedsProject => false;

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

    private protected override string Action => "Change the project";

    /// <summary>Asks where it is told to, and changes the project.</summary>
    protected override void ProcessRecord()
    {
        var name = Name;
        Write(name, name, name, cancellationToken => Client.Management.Projects.UpdateAsync(name, Apply, cancellationToken));
    }

    private void Apply(Project project)
    {
        (project.Metadata ??= new()).DisplayName = DisplayName ?? project.Metadata.DisplayName;
        var spec = project.Spec ??= new();
        spec.IsActive = Active ?? spec.IsActive;
        spec.IsHidden = Hidden ?? spec.IsHidden;
    }
}
