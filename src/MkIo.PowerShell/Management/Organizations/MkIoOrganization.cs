using MkIo.Management;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Management.Organizations;

/// <summary>Gets the organization that the token belongs to.</summary>
/// <remarks><para>Get-MkIoUserOrganization lists all organizations of the user.</para></remarks>
/// <example>
/// <para>Who pays for all this?</para>
/// <code>Get-MkIoOrganization | Format-List</code>
/// </example>
/// <example>
/// <para>Take its id.</para>
/// <code>(Get-MkIoOrganization).Id</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/organizations-and-invites/">Organizations and invites</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoOrganization")]
[OutputType(typeof(Organization))]
[RequiresPermission("core.customer.get")]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class GetMkIoOrganizationCommand : MkIoCmdlet
{
    /// <summary>Gets it.</summary>
    protected override void ProcessRecord()
        => Try(null, () => WriteObject(Await(Client.Management.Organization.GetAsync)));
}

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
/// New-MkIoToken -OrganizationId $organization.Id -ExpiresIn 30d</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/org-provisioning/">Provisioning</seealso>
[Cmdlet(VerbsCommon.New, "MkIoOrganization", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Organization))]
[RequiresPermission("core.customer.create")]
public sealed class NewMkIoOrganizationCommand : SetMkIoOrganizationCommand
{
    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Asks, and makes it.</summary>
    protected override void ProcessRecord() => Try(Name, () =>
    {
        var (management, organization) = (Client.Management, new Organization());
        Desired()(organization);
        if (string.IsNullOrWhiteSpace(organization.Name))
            throw Invalid("An organization needs a name. Specify -Name, or pipe an organization.");
        if (IsConfirmed(Force, organization.Name!, "Make an organization"))
            WriteChange(new Change<Organization>(ChangeKind.Created, Await(cancellationToken => management.CreateOrganizationAsync(organization, cancellationToken))));
    });
}

/// <summary>Changes the organization that the token belongs to, and keeps all that it was not told to change.</summary>
/// <remarks><para>Where nothing differs, nothing is sent. An empty text empties a field.</para></remarks>
/// <example>
/// <para>Rename it.</para>
/// <code>Set-MkIoOrganization -Name 'News Desk'</code>
/// </example>
/// <example>
/// <para>Say who stands behind it.</para>
/// <code>Set-MkIoOrganization -LegalEntityName 'News Desk Ltd' -LegalEntityContactEmail legal@example.com</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/organizations-and-invites/">Organizations and invites</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoOrganization", SupportsShouldProcess = true)]
[OutputType(typeof(Organization))]
[RequiresPermission("core.customer.get", "core.customer.update")]
[RequiresConnection(ConnectionScope.Organization)]
public class SetMkIoOrganizationCommand : MkIoCmdlet
{
    private InputReader<Organization>? _reader;

    /// <summary>The new settings of the organization: an object of Get-MkIoOrganization, of this organization or another; an object with the API's fields; a row of a CSV whose columns are named like the parameters.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The organization's name, up to 512 characters.</summary>
    [Parameter(Position = 0)]
    [ValidateLength(1, 512)]
    public string? Name { get; set; }

    /// <summary>The registered name of the legal entity behind the organization.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? LegalEntityName { get; set; }

    /// <summary>The postal address of the legal entity.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? LegalEntityAddress { get; set; }

    /// <summary>Who may sign for the legal entity.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? LegalEntityOfficer { get; set; }

    /// <summary>The mail address for questions to the legal entity.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? LegalEntityContactEmail { get; set; }

    /// <summary>Prepares to read the pipeline.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _reader = new(this, "organization");
    }

    /// <summary>Asks where it is told to, and changes it.</summary>
    protected override void ProcessRecord() => Try(Name, () =>
    {
        var (organization, change) = (Client.Management.Organization, Desired());
        Write(Name, new("the organization of the token", "Change it"), cancellationToken => organization.CreateOrUpdateAsync(change, cancellationToken));
    });

    /// <summary>The values of the input, overridden by the parameters.</summary>
    private protected Action<Organization> Desired()
    {
        var input = _reader!.ReadObject(InputObject, IsBound(nameof(InputObject)));
        var change = NewChange();
        return organization =>
        {
            var isTold = organization.Spec?.Name is not null;
            input?.ApplyTo(organization);
            var spec = organization.Spec ??= new();
            // The service may tell the name only beside the fields that can be written; the same name is no change then.
            if (input is not null)
                spec.Name = (spec.Name ?? input.Name) is { } name && name != organization.Metadata?.Name ? name : isTold ? spec.Name : null;
            change(organization);
        };
    }

    /// <summary>What the parameters say.</summary>
    private Action<Organization> NewChange()
    {
        var (name, entity, address, officer, email) = (Name, LegalEntityName, LegalEntityAddress, LegalEntityOfficer, LegalEntityContactEmail);
        return organization =>
        {
            var spec = organization.Spec ??= new();
            spec.Name = name ?? spec.Name;
            spec.LegalEntityName = entity ?? spec.LegalEntityName;
            spec.LegalEntityAddress = address ?? spec.LegalEntityAddress;
            spec.LegalEntityOfficer = officer ?? spec.LegalEntityOfficer;
            spec.LegalEntityContactEmail = email ?? spec.LegalEntityContactEmail;
        };
    }
}
