using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;
using MkIo.Storage;

namespace MkIo.PowerShell.Media.Storage;

/// <summary>Gets the credentials of storage accounts: what they are, when they were added, when they expire. The secrets are not among it.</summary>
/// <remarks><para>MK.IO uses the credential that expires last; the account's Status.ActiveCredentialId names it.</para></remarks>
/// <example>
/// <para>The credentials of one storage account.</para>
/// <code>Get-MkIoStorageCredential media</code>
/// </example>
/// <example>
/// <para>All that expire within a month, in all storage accounts.</para>
/// <code>Get-MkIoStorageAccount | Get-MkIoStorageCredential | Where-Object { $null -ne $_.DaysLeft -and $_.DaysLeft -lt 30 }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoStorageCredential")]
[OutputType(typeof(StorageCredential))]
[RequiresPermission("infra.storagetoken.get")]
public sealed class GetMkIoStorageCredentialCommand : MkIoCmdlet
{
    /// <summary>The storage account's name in MK.IO.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[] StorageAccountName { get; set; } = [];

    /// <summary>The credential's id.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 1)]
    public Guid[]? Id { get; set; }

    /// <summary>Gets what was asked for.</summary>
    protected override void ProcessRecord()
    {
        foreach (var account in StorageAccountName)
        {
            var credentials = Project.Media.StorageCredentials(account);
            if (Id is null)
            {
                Try(account, () => WriteAll(credentials.ListAsync(null, StoppingToken)));
                continue;
            }

            foreach (var id in Id)
                Try(id, () => WriteObject(Await(cancellationToken => credentials.GetAsync(id.ToString(), cancellationToken))));
        }
    }
}

/// <summary>Adds a credential to a storage account, beside those that it has.</summary>
/// <remarks>
/// <para>The credential is checked first, with one request to the storage; the service then tries it itself. MK.IO uses the credential that expires last.</para>
/// <para>To replace a credential, use Update-MkIoStorageCredential: it removes the old ones when the new one is seen to work.</para>
/// </remarks>
/// <example>
/// <para>Give a storage account another SAS.</para>
/// <code>New-MkIoStorageCredential media -SasUrl (Read-Host -AsSecureString)</code>
/// </example>
/// <example>
/// <para>Give a bucket another access key.</para>
/// <code>$key = New-IAMAccessKey -UserName mkio
/// New-MkIoStorageCredential archive -AccessKeyId $key.AccessKeyId -SecretAccessKey $key.SecretAccessKey</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsCommon.New, "MkIoStorageCredential", SupportsShouldProcess = true, DefaultParameterSetName = SasUrlSet)]
[OutputType(typeof(StorageCredential))]
[RequiresPermission("infra.storage.get", "infra.storagetoken.create")]
public sealed class NewMkIoStorageCredentialCommand : ChangeStorageCredentialCmdlet
{
    /// <summary>Adds the credential.</summary>
    protected override void ProcessRecord() => Try(StorageAccountName, () =>
    {
        var target = NewTarget();
        if (!ShouldProcess(StorageAccountName, "Add a credential to the storage account"))
            return;
        PassGate(target, StorageCheckDepth.Quick, SkipCheck);
        var (credentials, credential) = (Project.Media.StorageCredentials(StorageAccountName), StorageSpecs.ToCredential(target));
        WriteChange(new Change<StorageCredential>(ChangeKind.Created, Await(cancellationToken => credentials.AddAsync(credential, cancellationToken))));
    });
}

/// <summary>Replaces the credentials of a storage account by a new one, without a moment in which none works.</summary>
/// <remarks>
/// <para>The new credential is checked, added, and seen to work: MK.IO is asked for access to the files of an asset of that account, where there is one. Then the old ones are removed. If the new one does not work it is removed again, and the old ones stay.</para>
/// <para>MK.IO uses the credential that expires last: a new SAS has to expire later than the old ones. Where MK.IO goes on using an old one all the same, the old ones stay and a warning says so.</para>
/// <para>Between adding a credential and taking it back MK.IO may use it already: -SkipCheck, which gives up the check before, gives up that safety too.</para>
/// <para>-WhatIf tells the steps.</para>
/// </remarks>
/// <example>
/// <para>Give a storage account a new SAS.</para>
/// <code>Update-MkIoStorageCredential media -SasUrl (Read-Host -AsSecureString)</code>
/// </example>
/// <example>
/// <para>A runbook: new SAS for what expires within a month.</para>
/// <code>Get-MkIoStorageAccount -ExpiringWithin 30d | ForEach-Object {
///     $azure = (Get-AzStorageAccount -ResourceGroupName media -Name ([uri]$_.Url).Host.Split('.')[0]).Context
///     $sas = New-AzStorageAccountSASToken -Context $azure -Service Blob -ResourceType Container,Object -Permission rwdlac -ExpiryTime (Get-Date).AddYears(1)
///     Update-MkIoStorageCredential $_.Name -SasToken $sas
/// }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsData.Update, "MkIoStorageCredential", SupportsShouldProcess = true, DefaultParameterSetName = SasUrlSet)]
[OutputType(typeof(StorageCredential))]
[RequiresPermission("infra.storage.get", "infra.storagetoken.get", "infra.storagetoken.create", "infra.storagetoken.delete", "ams.asset.get", "ams.asset.update")]
public sealed class UpdateMkIoStorageCredentialCommand : ChangeStorageCredentialCmdlet
{
    /// <summary>Rotates.</summary>
    protected override void ProcessRecord() => Try(StorageAccountName, () =>
    {
        var target = NewTarget();
        var rotation = new CredentialRotation(Project.Media, StorageAccountName);
        var old = Await(rotation.CurrentAsync);
        RefuseTheShorter(target, old);
        if (!ShouldProcess(StorageAccountName, Steps(old, Await(rotation.AssetsAsync))))
            return;

        PassGate(target, StorageCheckDepth.Full, SkipCheck);
        var credential = StorageSpecs.ToCredential(target);
        var (added, oldStay) = Await(cancellationToken => rotation.RunAsync(credential, old, cancellationToken));
        if (oldStay)
        {
            WriteWarning(
                $"The credential {added} was added to the storage account '{StorageAccountName}', and the old ones stay: MK.IO goes on using another credential. " +
                "Look with Get-MkIoStorageCredential, and remove the old ones when the new one is seen to work.");
        }

        WriteObject(added);
    });

    // It would be added and never used, and nobody would see whether it works.
    private static void RefuseTheShorter(StorageTarget target, IReadOnlyList<StorageCredential> old)
    {
        var last = old.Max(credential => credential.Expires);
        if (target is AzureStorageTarget { Sas.Expiry: { } expiry } && last > DateTimeOffset.UtcNow && expiry <= last)
            throw Invalid($"The new SAS expires at {expiry:u}, not later than the one in use ({last:u}). MK.IO uses the one that expires last, and would not use the new one: make a SAS with a later expiry.");
    }

    private string Steps(IReadOnlyList<StorageCredential> old, IReadOnlyList<string> assets)
    {
        var proof = assets.Count == 0 ? "skip the trial, since no asset is in this storage account" : $"see that MK.IO gets at the files of the asset '{assets[0]}' with it";
        var end = old.Count == 0 ? "no old one to remove" : $"remove the old: {string.Join(", ", old)}";
        return $"Rotate the credential: 1. {(SkipCheck ? "skip the check of the new one" : "check the new one")}; 2. add it; 3. {proof}, or take it back; 4. {end}";
    }
}

/// <summary>Removes credentials of storage accounts from MK.IO, after asking. In the cloud they stay valid.</summary>
/// <remarks><para>Without a credential that works MK.IO has no access to the storage, and its assets stop to play: the confirmation says when the last one would go.</para></remarks>
/// <example>
/// <para>Remove the one that expires first.</para>
/// <code>$first = Get-MkIoStorageCredential media | Sort-Object Expires | Select-Object -First 1
/// Remove-MkIoStorageCredential media $first.Id</code>
/// </example>
/// <example>
/// <para>Keep the one that expires last, which MK.IO uses.</para>
/// <code>Get-MkIoStorageCredential media | Sort-Object Expires | Select-Object -SkipLast 1 | Remove-MkIoStorageCredential -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/storage/">Storage</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoStorageCredential", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("infra.storagetoken.get", "infra.storagetoken.delete")]
public sealed class RemoveMkIoStorageCredentialCommand : MkIoCmdlet
{
    /// <summary>The storage account's name in MK.IO.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string StorageAccountName { get; set; } = string.Empty;

    /// <summary>The credential's id.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public Guid[] Id { get; set; } = [];

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Asks, and removes.</summary>
    protected override void ProcessRecord()
    {
        var credentials = Project.Media.StorageCredentials(StorageAccountName);
        foreach (var id in Id)
        {
            Try(id, () =>
            {
                if (IsConfirmed(Force, $"{StorageAccountName} {id}", () => Action(credentials, id)))
                    Await(cancellationToken => credentials.DeleteAsync(id.ToString(), cancellationToken));
            });
        }
    }

    private string Action(StorageCredentialCollection credentials, Guid id)
        => Await(cancellationToken => CountOthersAsync(credentials, id, cancellationToken)) > 0
            ? "Remove the credential"
            : "Remove the LAST credential: MK.IO loses access to the storage account";

    private static async Task<int> CountOthersAsync(StorageCredentialCollection credentials, Guid id, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var credential in credentials.ListAsync(null, cancellationToken).ConfigureAwait(false))
            count += credential.Id != id && !(credential.Expires <= DateTimeOffset.UtcNow) ? 1 : 0;
        return count;
    }
}
