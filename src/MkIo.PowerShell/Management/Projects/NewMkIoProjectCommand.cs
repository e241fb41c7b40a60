using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Management.Projects;

/// <summary>Makes projects, and refuses to touch those that exist.</summary>
/// <remarks><para>A project lives in one location for good, best the one that its storage is in. Get-MkIoLocation and Get-MkIoPaymentMethod list what there is.</para></remarks>
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
public sealed class NewMkIoProjectCommand : BulkCmdlet<Change<Project>>
{
    /// <summary>The project's name, as paths have it.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>The name of the location to live in.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Location { get; set; } = string.Empty;

    /// <summary>The id of the payment method to be billed with.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public Guid PaymentMethodId { get; set; }

    /// <summary>The project's name for people.</summary>
    /// <value>The name</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? DisplayName { get; set; }

    /// <summary>Asks where it is told to, and makes the project.</summary>
    protected override void ProcessRecord()
    {
        var (projects, name) = (Client.Management.Projects, Name);
        var project = new NewProject { DisplayName = DisplayName ?? name, LocationName = Location, PaymentMethodId = PaymentMethodId };
        StartConfirmed(name, name, $"{name} (in {Location})", "Make the project", cancellationToken => projects.CreateAsync(name, project, cancellationToken));
    }
}
