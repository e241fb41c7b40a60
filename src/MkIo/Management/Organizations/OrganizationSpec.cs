using MkIo.Json;

namespace MkIo.Management;

/// <summary>The name of an organization and the legal entity behind it.</summary>
[ApiSchema("OrganizationSpecSchema", "OrganizationCreateSpecSchema")]
public sealed class OrganizationSpec : ApiObject
{
    /// <summary>The postal address of the legal entity.</summary>
    public string? LegalEntityAddress { get; set; }

    /// <summary>The mail address for questions to the legal entity.</summary>
    public string? LegalEntityContactEmail { get; set; }

    /// <summary>The registered name of the legal entity.</summary>
    public string? LegalEntityName { get; set; }

    /// <summary>Who may sign for the legal entity.</summary>
    public string? LegalEntityOfficer { get; set; }

    /// <summary>The organization's name, up to 512 characters.</summary>
    public string? Name { get; set; }
}
