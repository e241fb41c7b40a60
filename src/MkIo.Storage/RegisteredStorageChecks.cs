using MkIo.Media;

namespace MkIo.Storage;

/// <summary>The checks of a storage account by what MK.IO tells about it: the secrets are not among that.</summary>
internal sealed class RegisteredStorageChecks(MediaApi media, StorageCheckOptions options)
{
    /// <summary>Checks one storage account.</summary>
    /// <exception cref="MkIoException">It is not registered, or a request failed.</exception>
    public async Task<IReadOnlyList<StorageCheck>> RunAsync(string name, CancellationToken cancellationToken)
    {
        var account = await media.StorageAccounts.GetAsync(name, cancellationToken).ConfigureAwait(false);
        return [.. Offline(account), Credential(account), await ProveAsync(name, cancellationToken).ConfigureAwait(false)];
    }

    private IEnumerable<StorageCheck> Offline(StorageAccount account) => account.Spec switch
    {
        AzureStorageSpec azure => Azure(azure),
        S3StorageSpec s3 => [S3Rules.CheckBucket(s3.BucketName ?? string.Empty)],
        GoogleStorageSpec google => [GoogleRules.CheckBucket(google.BucketName ?? string.Empty)],
        _ => [],
    };

    private IEnumerable<StorageCheck> Azure(AzureStorageSpec azure)
    {
        var url = BlobServiceAddress.Check(azure.Url ?? string.Empty);
        yield return url;
        // The service masks as much of the SAS as it likes: only what is still there can be judged.
        var sas = azure.Credential?.SasToken is { } token ? SasToken.Parse(token.Reveal()) : null;
        if (url.Result == StorageCheckResult.Pass && sas is { Permissions.Length: > 0, Services.Length: > 0 })
        {
            foreach (var check in SasRules.Check(sas, new Uri(azure.Url!), options.Now, options.ExpiryWarning))
                yield return check;
        }
        else if (azure.Credential?.SignedExpiry is { } expiry)
        {
            yield return SasRules.Expiry(expiry, options.Now, options.ExpiryWarning);
        }
    }

    private static StorageCheck Credential(StorageAccount account)
        => account.Status?.ActiveCredentialId is { } id
            ? StorageCheck.Pass("ActiveCredential", $"MK.IO uses the credential {id}.")
            : StorageCheck.Fail("ActiveCredential", "MK.IO has no credential that works: none, or only expired ones.", "Give it one.");

    private async Task<StorageCheck> ProveAsync(string name, CancellationToken cancellationToken)
    {
        const string check = "FileAccess";
        try
        {
            return await new StorageAccess(media, name).ProveAsync(cancellationToken).ConfigureAwait(false) is { } asset
                ? StorageCheck.Pass(check, $"MK.IO gets at the files of the asset '{asset}'.")
                : StorageCheck.Skip(check, "No asset lies in this storage account, by which MK.IO's access would show.");
        }
        catch (MkIoException error) when (error.Kind == MkIoErrorKind.Forbidden)
        {
            return StorageCheck.Skip(check, $"The token may not ask for it: {error.Message}");
        }
        catch (MkIoException error)
        {
            return StorageCheck.Fail(check, $"MK.IO does not get at the files: {error.Message}", "Give the storage account a credential that works.");
        }
    }
}
