using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;

namespace MkIo.PowerShell.Management.Projects;

/// <summary>Gets the projects of the organization that the token may see.</summary>
/// <remarks><para>The service filters by assignedPaymentMethodId, created, displayName, id, isActive, locationId, locationName, name, updated. Hidden projects are not listed, and are found by their names.</para></remarks>
/// <example>
/// <para>List them.</para>
/// <code>Get-MkIoProject</code>
/// </example>
/// <example>
/// <para>Work in one.</para>
/// <code>Get-MkIoProject demo | Select-MkIoProject</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/org-provisioning/">Provisioning</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoProject", SupportsPaging = true)]
[OutputType(typeof(Project))]
[RequiresPermission("core.project.get", OnOrganization = true)]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class GetMkIoProjectCommand : GetCmdlet<Project>
{
    private protected override ListSpec<Project> Spec => new(Client.Management.Projects, project => project.Name);
}

/// <summary>Makes projects, and refuses to touch those that exist.</summary>
/// <remarks>
/// <para>A project lives in one location for good, best the one that its storage is in. Get-MkIoLocation and Get-MkIoPaymentMethod list what there is.</para>
/// <para>A piped project provides its display name, location and payment method.</para>
/// </remarks>
/// <example>
/// <para>Make one.</para>
/// <code>New-MkIoProject archive -Location uksouth -PaymentMethodId (Get-MkIoPaymentMethod 'Production').Id</code>
/// </example>
/// <example>
/// <para>Make one with a name for people.</para>
/// <code>$id = (Get-MkIoPaymentMethod 'Production').Id
/// New-MkIoProject archive -DisplayName 'The archive' -Location uksouth -PaymentMethodId $id</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/org-provisioning/">Provisioning</seealso>
[Cmdlet(VerbsCommon.New, "MkIoProject", SupportsShouldProcess = true)]
[OutputType(typeof(Project))]
[RequiresPermission("core.project.get", "core.project.create", OnOrganization = true)]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class NewMkIoProjectCommand : WriteCmdlet<Project>
{
    /// <summary>The project's name, as paths have it.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>The name of the location to live in.</summary>
    /// <value>The location of the piped project</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("LocationName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? Location { get; set; }

    /// <summary>The id of the payment method to be billed with.</summary>
    /// <value>The payment method of the piped project</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AssignedPaymentMethodId")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public Guid? PaymentMethodId { get; set; }

    /// <summary>The project's name for people.</summary>
    /// <value>That of the piped project, or the name</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? DisplayName { get; set; }

    /// <summary>Asks where it is told to, and makes the project.</summary>
    private protected override void Write(ResourceInput<Project>? input)
    {
        var (projects, name, piped) = (Client.Management.Projects, Name, input is null ? new ProjectPlace(null, null) : ProjectPlace.Of(InputObject!));
        var project = new NewProject
        {
            DisplayName = DisplayName ?? (string?)input?.Fields["metadata"]?["displayName"] ?? name,
            LocationName = Location ?? piped.Location ?? throw Invalid("A project needs a location. Specify -Location; Get-MkIoLocation lists what there is."),
            PaymentMethodId = PaymentMethodId ?? piped.PaymentMethodId ?? throw Invalid("A project needs a payment method. Specify -PaymentMethodId; Get-MkIoPaymentMethod lists what there is."),
        };
        if ((bool?)input?.Fields["spec"]?["isHidden"] == true)
            WriteWarning($"A new project is not hidden, though the input is. To hide it: Set-MkIoProject {name} -Hidden $true");
        StartConfirmed(name, name, $"{name} (in {project.LocationName})", "Make the project", cancellationToken => projects.CreateAsync(name, project, cancellationToken));
    }
}

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
public sealed class SetMkIoProjectCommand : WriteCmdlet<Project>
{
    /// <summary>The project's name, as paths have it.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>The name for people, 1 to 255 characters.</summary>
    [Parameter]
    [ValidateLength(1, 255)]
    public string? DisplayName { get; set; }

    /// <summary>Whether the project is active.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public bool? Active { get; set; }

    /// <summary>Whether lists leave the project out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public bool? Hidden { get; set; }

    private ResourceWriter<Project> Writer => field ??= new(this, update: "Change");

    /// <summary>Asks where it is told to, and changes the project.</summary>
    private protected override void Write(ResourceInput<Project>? input)
    {
        var projects = Client.Management.Projects;
        Writer.Write(new(projects, Name, Changed(input, NewChange())) { Update = projects.UpdateAsync });
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
