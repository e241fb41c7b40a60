namespace MkIo.Media;

/// <summary>
/// Replaces the credentials of a storage account without a moment in which none works: the new one is added beside the
/// old, MK.IO is seen to use it, and only then the old ones go. What does not work is taken back.
/// </summary>
internal sealed class CredentialRotation(MediaApi media, string storageAccount)
{
    private const int Looks = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly StorageCredentialCollection _credentials = media.StorageCredentials(storageAccount);
    private readonly StorageAccess _access = new(media, storageAccount);

    /// <summary>Assets by which the new credential will be tried; empty where there is none.</summary>
    public Task<IReadOnlyList<string>> AssetsAsync(CancellationToken cancellationToken) => _access.AssetsAsync(cancellationToken);

    /// <summary>The credentials that are there now.</summary>
    public async Task<IReadOnlyList<StorageCredential>> CurrentAsync(CancellationToken cancellationToken)
    {
        var current = new List<StorageCredential>();
        await foreach (var credential in _credentials.ListAsync(null, cancellationToken).ConfigureAwait(false))
            current.Add(credential);
        return current;
    }

    /// <summary>Rotates.</summary>
    /// <param name="credential">The new credential.</param>
    /// <param name="old">The ones that go.</param>
    /// <param name="cancellationToken">Ends the rotation; what was added and not yet seen to work is taken back.</param>
    /// <returns>The new credential, and whether the old ones stay because MK.IO goes on using one of them.</returns>
    public async Task<(StorageCredential Added, bool OldStay)> RunAsync(StorageCredentialSpec credential, IReadOnlyList<StorageCredential> old, CancellationToken cancellationToken)
    {
        var added = await _credentials.AddAsync(credential, cancellationToken).ConfigureAwait(false);
        bool inUse;
        try
        {
            inUse = await IsInUseAsync(added, cancellationToken).ConfigureAwait(false);
            await _access.ProveAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is MkIoException or OperationCanceledException)
        {
            await UndoAsync(added, error).ConfigureAwait(false);
            throw;
        }

        if (!inUse)
            return (added, true);
        foreach (var credentialBefore in old)
            await RemoveAsync(credentialBefore, cancellationToken).ConfigureAwait(false);
        return (added, false);
    }

    // Which credential is in use may take a moment to change.
    private async Task<bool> IsInUseAsync(StorageCredential added, CancellationToken cancellationToken)
    {
        for (var look = 1; ; look++)
        {
            var account = await media.StorageAccounts.GetAsync(storageAccount, cancellationToken).ConfigureAwait(false);
            if (account.Status?.ActiveCredentialId is null || account.Status.ActiveCredentialId == added.Id)
                return true;
            if (look == Looks)
                return false;
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task UndoAsync(StorageCredential added, Exception cause)
    {
        const string refused = "MK.IO took the new credential and could not use it";
        try
        {
            await _credentials.DeleteAsync(added.ToString(), CancellationToken.None).ConfigureAwait(false);
        }
        catch (MkIoException error)
        {
            throw new MkIoException(MkIoErrorKind.Conflict, $"{refused}: {cause.Message} It could not be taken back either: {error.Message}", error)
            {
                Reason = MkIoErrorReason.CredentialLeftBehind,
                Subjects = [storageAccount, added.ToString()],
            };
        }

        if (cause is MkIoException)
            throw new MkIoException(MkIoErrorKind.InvalidRequest, $"{refused}: {cause.Message} It was removed again; the credential of before is still there and in use.", cause);
    }

    private async Task RemoveAsync(StorageCredential credential, CancellationToken cancellationToken)
    {
        try
        {
            await _credentials.DeleteAsync(credential.ToString(), cancellationToken).ConfigureAwait(false);
        }
        catch (MkIoException error) when (error.Kind == MkIoErrorKind.NotFound)
        {
            // Somebody else was quicker.
        }
    }
}
