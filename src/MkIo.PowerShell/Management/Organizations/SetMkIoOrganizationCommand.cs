using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management;

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
public sealed class SetMkIoOrganizationCommand : WriteOrganizationCmdlet
{
    /// <summary>The organization's name.</summary>
    [Parameter(Position = 0)]
    [ValidateLength(1, 512)]
    public string? Name { get; set; }

    /// <summary>Asks where it is told to, and changes it.</summary>
    protected override void ProcessRecord()
    {
        if (ShouldProcess("the organization of the token", "Change it"))
            Try(Name, () => WriteObject(Await(cancellationToken => Client.Management.Organization.CreateOrUpdateAsync(organization => Apply(organization, Name), cancellationToken)).Resource));
    }
}
