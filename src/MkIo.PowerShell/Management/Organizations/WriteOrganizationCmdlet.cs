using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management;

/// <summary>What New-MkIoOrganization and Set-MkIoOrganization have in common: the legal entity.</summary>
public abstract class WriteOrganizationCmdlet : SessionCmdlet
{
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

    private protected void Apply(Organization organization, string? name)
    {
        var spec = organization.Spec ??= new();
        spec.Name = name ?? spec.Name;
        spec.LegalEntityName = LegalEntityName ?? spec.LegalEntityName;
        spec.LegalEntityAddress = LegalEntityAddress ?? spec.LegalEntityAddress;
        spec.LegalEntityOfficer = LegalEntityOfficer ?? spec.LegalEntityOfficer;
        spec.LegalEntityContactEmail = LegalEntityContactEmail ?? spec.LegalEntityContactEmail;
    }
}
