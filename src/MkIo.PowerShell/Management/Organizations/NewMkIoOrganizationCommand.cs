using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Organizations;

/// <summary>Makes an organization and makes the user its member.</summary>
/// <remarks>
/// <para>Names of organizations are not unique: the same command run twice makes two. It therefore asks first.</para>
/// <para>The token in use stays one of its own organization; make one for the new organization with New-MkIoToken -OrganizationId.</para>
/// </remarks>
/// <example>
/// <para>Make an organization.</para>
/// <code>New-MkIoOrganization 'News Desk' -LegalEntityName 'News Desk Ltd'</code>
/// </example>
/// <example>
/// <para>Make one and a token for it.</para>
/// <code>$organization = New-MkIoOrganization 'News Desk' -Force
/// New-MkIoToken -OrganizationId $organization.Id -ExpiresIn 30.00:00:00</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/org-provisioning/">Provisioning</seealso>
[Cmdlet(VerbsCommon.New, "MkIoOrganization", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Organization))]
[RequiresPermission("core.customer.create")]
public sealed class NewMkIoOrganizationCommand : SetMkIoOrganizationCommand
{
    /// <summary>The organization's name, up to 512 characters.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ValidateLength(1, 512)]
    public override string? Name { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Asks, and makes it.</summary>
    protected override void ProcessRecord()
    {
        if (IsConfirmed(Force, Name!, "Make an organization"))
            Try(Name, Create);
    }

    private void Create()
    {
        var (management, organization) = (Client.Management, new Organization());
        NewChange()(organization);
        WriteObject(Await(cancellationToken => management.CreateOrganizationAsync(organization, cancellationToken)));
    }
}
