using MkIo.Http;

namespace MkIo.Storage;

/// <summary>A storage and what opens it, as a user gave them.</summary>
public abstract class StorageTarget
{
    /// <summary>The address of the account, or the bucket's name.</summary>
    public abstract string Address { get; }

    /// <summary>Checks the storage: without asking it first, then, as far as that makes sense, with requests that run together.</summary>
    /// <param name="options">How far to go.</param>
    /// <param name="cancellationToken">Ends the checks; a probe still cleans up.</param>
    /// <returns>The checks, always in the same order.</returns>
    public async Task<IReadOnlyList<StorageCheck>> CheckAsync(StorageCheckOptions options, CancellationToken cancellationToken = default)
        => [.. (await RunAsync(Guard.NotNull(options), cancellationToken).ConfigureAwait(false)).Select(check => check with { Storage = Redactor.Text(Address) })];

    private protected abstract Task<IReadOnlyList<StorageCheck>> RunAsync(StorageCheckOptions options, CancellationToken cancellationToken);
}
