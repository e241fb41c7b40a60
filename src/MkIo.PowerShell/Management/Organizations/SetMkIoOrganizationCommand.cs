using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Organizations;

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
    /// <summary>The organization's name.</summary>
    [Parameter(Position = 0)]
    [ValidateLength(1, 512)]
    public virtual string? Name { get; set; }

    /// <summary>The registered name of the legal entity behind the organization.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? LegalEntityName { get; set; }

    /// <summary>The postal address of the legal entity.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? LegalEntityAddress { get; set; }

    /// <summary>Who may sign for the legal entity.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? LegalEntityOfficer { get; set; }

    /// <summary>The mail address for questions to the legal entity.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? LegalEntityContactEmail { get; set; }

    /// <summary>Asks where it is told to, and changes it.</summary>
    protected override void ProcessRecord()
    {
        var (organization, change) = (Client.Management.Organization, NewChange());
        if (ShouldProcess("the organization of the token", "Change it"))
            Try(Name, () => WriteObject(Await(cancellationToken => organization.CreateOrUpdateAsync(change, cancellationToken)).Resource));
    }

    /// <summary>What the parameters say.</summary>
    private protected Action<Organization> NewChange()
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
