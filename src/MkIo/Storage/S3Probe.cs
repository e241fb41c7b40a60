namespace MkIo.Storage;

/// <summary>Writes a small object, reads it and deletes it. A key that may not delete is found out first, so that nothing is left behind.</summary>
internal sealed class S3Probe(S3Requests requests)
{
    private readonly string _key = NewKey();

    /// <summary>A key that nobody has.</summary>
    public static string NewKey() => $"mkio-probe-{Guid.NewGuid():N}.txt";

    public async Task<IReadOnlyList<StorageCheck>> RunAsync(CancellationToken cancellationToken)
    {
        // Deleting what is not there is allowed to whom deleting is allowed.
        var deleting = await requests.DeleteAsync(_key, cancellationToken).ConfigureAwait(false);
        if (!deleting.IsSuccess)
        {
            const string why = "Not tried: what cannot be deleted would be left behind.";
            return [StorageCheck.Skip("PutObject", why), StorageCheck.Skip("GetObject", why), S3Checks.Denied("DeleteObject", deleting)];
        }

        const string content = "MK.IO storage check";
        var checks = new List<StorageCheck>();
        var deleted = deleting;
        try
        {
            var put = await requests.PutAsync(_key, content, cancellationToken).ConfigureAwait(false);
            checks.Add(put.IsSuccess ? StorageCheck.Pass("PutObject", "A small object was written.") : S3Checks.Denied("PutObject", put));
            var get = await requests.GetAsync(_key, cancellationToken).ConfigureAwait(false);
            checks.Add(Read(put, get, content));
        }
        finally
        {
            // Not cancelled with the rest: the request has a timeout of its own.
            deleted = await requests.DeleteAsync(_key, CancellationToken.None).ConfigureAwait(false);
        }

        checks.Add(deleted.IsSuccess ? StorageCheck.Pass("DeleteObject", "It was deleted.") : S3Checks.Denied("DeleteObject", deleted));
        return checks;
    }

    private static StorageCheck Read(S3Answer put, S3Answer get, string content)
    {
        const string name = "GetObject";
        if (get.IsSuccess)
        {
            return get.Body == content
                ? StorageCheck.Pass(name, "It was read.")
                : StorageCheck.Fail(name, "What came back is not what was written.", "See what stands between: a proxy, or another program that writes to this bucket.");
        }

        return !put.IsSuccess && get.Status == 404 ? StorageCheck.Pass(name, "Objects may be read.") : S3Checks.Denied(name, get);
    }
}
