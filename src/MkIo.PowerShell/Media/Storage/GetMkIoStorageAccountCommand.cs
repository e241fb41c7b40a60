using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Storage;

/// <summary>Gets the storage accounts that are registered in MK.IO.</summary>
/// <remarks>
/// <para>CredentialExpires and DaysLeft tell when MK.IO loses access, where the service knows.</para>
/// <para>The service filters by cloud/name, cloud/region/name, created, createdBy, id, name, region, type, updated, updatedBy, url.</para>
/// </remarks>
/// <example>
/// <para>All storage accounts, the ones that expire first on top.</para>
/// <code>Get-MkIoStorageAccount | Sort-Object CredentialExpires</code>
/// </example>
/// <example>
/// <para>Those that need a new SAS within a month.</para>
/// <code>Get-MkIoStorageAccount -ExpiringWithin 30.00:00:00</code>
/// </example>
/// <example>
/// <para>One of them, with all its properties.</para>
/// <code>Get-MkIoStorageAccount media | Format-List</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoStorageAccount", SupportsPaging = true)]
[OutputType(typeof(StorageAccount))]
[RequiresPermission("infra.storage.get")]
public sealed class GetMkIoStorageAccountCommand : GetCmdlet<StorageAccount>
{
    /// <summary>Only those whose credential expires within this time, or has expired, such as 30.00:00:00 for 30 days.</summary>
    [Parameter]
    public TimeSpan ExpiringWithin { get; set; }

    private protected override ListSpec<StorageAccount> Spec => new(Project.Media.StorageAccounts, account => account.Name)
    {
        Condition = IsBound(nameof(ExpiringWithin)) ? ExpiresBefore(DateTimeOffset.UtcNow + ExpiringWithin) : null,
    };

    private static Func<StorageAccount, bool> ExpiresBefore(DateTimeOffset time) => account => account.CredentialExpires <= time;
}
