using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Storage;

namespace MkIo.PowerShell.Media.Storage;

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
/// <code>Get-MkIoStorageAccount -ExpiringWithin 30.00:00:00 | ForEach-Object {
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
