using System.Text;

namespace MkIo.Storage;

/// <summary>Writes a small blob, reads it, lists it and deletes it. Nothing is left behind, also when it is interrupted.</summary>
internal sealed class AzureProbe(BlobRequests requests, string account, string? givenContainer)
{
    private readonly string _container = Uri.EscapeDataString(givenContainer ?? $"mkio-probe-{Guid.NewGuid():N}");
    private readonly string _blob = $"mkio-probe-{Guid.NewGuid():N}.txt";

    public async Task<IReadOnlyList<StorageCheck>> RunAsync(CancellationToken cancellationToken)
    {
        const string content = "MK.IO storage check";
        var made = await MakeContainerAsync(cancellationToken).ConfigureAwait(false);
        var checks = new List<StorageCheck>();
        try
        {
            var written = await requests.SendAsync(HttpMethod.Put, $"{_container}/{_blob}", string.Empty, cancellationToken, Encoding.UTF8.GetBytes(content)).ConfigureAwait(false);
            checks.Add(Check("ProbeWrite", written, "Write", "A small blob was written."));
            if (!written.IsSuccess)
                return checks;
            var read = requests.SendAsync(HttpMethod.Get, $"{_container}/{_blob}", string.Empty, cancellationToken);
            var listed = requests.SendAsync(HttpMethod.Get, _container, $"restype=container&comp=list&prefix={_blob}", cancellationToken);
            var (same, there) = ((await read.ConfigureAwait(false)).Body == content, (await listed.ConfigureAwait(false)).Body.Contains(_blob));
            checks.Add(Check("ProbeRead", await read.ConfigureAwait(false), "Read", "It was read.", same));
            checks.Add(Check("ProbeList", await listed.ConfigureAwait(false), "List", "It was listed.", there));
        }
        finally
        {
            checks.Add(await CleanUpAsync(made).ConfigureAwait(false));
        }

        return checks;
    }

    // A container of the user's own stays; one that was made for the probe goes with it.
    private async Task<bool> MakeContainerAsync(CancellationToken cancellationToken)
        => (await requests.SendAsync(HttpMethod.Put, _container, "restype=container", cancellationToken, []).ConfigureAwait(false)).IsSuccess;

    // Not cancelled with the rest: the requests have a timeout of their own.
    private async Task<StorageCheck> CleanUpAsync(bool made)
    {
        var deleted = await requests.SendAsync(HttpMethod.Delete, $"{_container}/{_blob}", string.Empty, CancellationToken.None).ConfigureAwait(false);
        if (made)
            deleted = await requests.SendAsync(HttpMethod.Delete, _container, "restype=container", CancellationToken.None).ConfigureAwait(false);
        return deleted.Code is "BlobNotFound" or "ContainerNotFound"
            ? StorageCheck.Pass("ProbeDelete", "There was nothing to delete.")
            : Check("ProbeDelete", deleted, "Delete", "It was deleted.");
    }

    private StorageCheck Check(string name, BlobAnswer answer, string permission, string done, bool asExpected = true)
    {
        if (!answer.IsSuccess)
            return AzureErrors.ToCheck(name, answer, account, permission);
        return asExpected
            ? StorageCheck.Pass(name, done)
            : StorageCheck.Fail(name, "What came back is not what was written.", "See what stands between: a proxy, or another program that writes to this container.");
    }
}
