using System.Xml.Linq;

namespace MkIo.Storage;

/// <summary>The checks of an Azure storage account.</summary>
internal sealed class AzureChecks(AzureStorageTarget target, StorageCheckOptions options)
{
    private const string AnyContainer = "mkio-storage-check";

    // What these say, Azure would say again in less clear words.
    private static readonly string[] Decisive = ["StorageUrl", "SasSignature", "SasKind", "SasPolicy", "SasProtocol", "SasStart", "SasExpiry"];

    public async Task<IReadOnlyList<StorageCheck>> RunAsync(CancellationToken cancellationToken)
    {
        var checks = Offline();
        if (options.Depth == StorageCheckDepth.Offline)
            return checks;
        var failed = checks.Where(check => check.Result == StorageCheckResult.Fail).ToList();
        // A quick check is for those who want to go on: one reason to stop is enough.
        var stop = options.Depth == StorageCheckDepth.Quick ? failed.FirstOrDefault() : failed.FirstOrDefault(check => Decisive.Contains(check.Name));
        checks.AddRange(stop is null ? await OnlineAsync(checks, cancellationToken).ConfigureAwait(false) : [StorageCheck.Skip("SasAccepted", $"Not tried: {stop.Message}")]);
        return checks;
    }

    /// <summary>What can be judged without asking anybody.</summary>
    public List<StorageCheck> Offline()
    {
        const string name = "SasSignature";
        var url = BlobServiceAddress.Check(target.Url);
        if (url.Result == StorageCheckResult.Fail)
            return [url];
        if (target.Credential is null)
            return [url, StorageCheck.Fail(name, "No SAS was given.", "Copy the 'Blob service SAS URL' or the 'SAS token' of the Azure portal.") with { Code = StorageCheckCodes.SasMissing }];
        return target.Sas is null
            ? [url, StorageCheck.Fail(name, "What was given as SAS is none: it has no fields such as sv and sig.", "Copy the 'SAS token' or the 'Blob service SAS URL' of the Azure portal.")]
            : [url, .. SasRules.Check(target.Sas, new Uri(target.Url), options.Now, options.ExpiryWarning)];
    }

    private async Task<List<StorageCheck>> OnlineAsync(List<StorageCheck> offline, CancellationToken cancellationToken)
    {
        var requests = new BlobRequests(target.Url, target.Sas!, options);
        var container = options.Container ?? AnyContainer;
        var list = await requests.ListAsync(container, prefix: null, cancellationToken).ConfigureAwait(false);
        List<StorageCheck> checks = [Accepted(list), Listed(list)];
        if (options.Depth < StorageCheckDepth.Full)
            return checks;
        checks.Add(await ReadAsync(requests, container, list, cancellationToken).ConfigureAwait(false));
        // Not before the rest is done: were that to fail, nobody would wait for the probe to clean up.
        if (options.Depth == StorageCheckDepth.Probe)
            checks.AddRange(await ProbeAsync(requests, offline, cancellationToken).ConfigureAwait(false));
        return checks;
    }

    private StorageCheck Accepted(BlobAnswer list)
        => AzureErrors.IsAboutIdentity(list) ? AzureErrors.ToCheck("SasAccepted", list, target.Url, "List") : StorageCheck.Pass("SasAccepted", "Azure accepts the signature.");

    private StorageCheck Listed(BlobAnswer list)
    {
        const string name = "ListBlobs";
        if (AzureErrors.IsList(list))
            return StorageCheck.Pass(name, $"The blobs of the container '{options.Container ?? AnyContainer}' can be listed.");
        // Azure looks at the permissions before it looks for the container, so that any name will do.
        if (options.Container is null && list.Code == "ContainerNotFound")
            return StorageCheck.Pass(name, "The blobs of containers may be listed.");
        return AzureErrors.IsAboutIdentity(list) ? StorageCheck.Skip(name, "Not to be seen, since the SAS was not accepted.") : AzureErrors.ToCheck(name, list, target.Url, "List");
    }

    private async Task<StorageCheck> ReadAsync(BlobRequests requests, string container, BlobAnswer list, CancellationToken cancellationToken)
    {
        const string name = "ReadBlob";
        if (!AzureErrors.IsList(list))
        {
            return options.Container is null
                ? StorageCheck.Skip(name, "No container was named.") with { Code = StorageCheckCodes.ContainerNotGiven }
                : StorageCheck.Skip(name, "The container's blobs cannot be listed.");
        }

        var blob = XDocument.Parse(list.Body.TrimStart('\uFEFF')).Descendants("Blob").Select(element => element.Element("Name")?.Value).FirstOrDefault();
        if (blob is null)
            return StorageCheck.Skip(name, $"The container '{options.Container}' is empty.");
        var answer = await requests.ReadAsync(container, blob, cancellationToken).ConfigureAwait(false);
        // An empty blob has no first byte.
        return answer.IsSuccess || answer.Code == "InvalidRange"
            ? StorageCheck.Pass(name, $"The blob '{blob}' can be read.")
            : AzureErrors.ToCheck(name, answer, target.Url, "Read");
    }

    private Task<IReadOnlyList<StorageCheck>> ProbeAsync(BlobRequests requests, List<StorageCheck> offline, CancellationToken cancellationToken)
        => offline.Any(check => check.Result == StorageCheckResult.Fail)
            ? Task.FromResult<IReadOnlyList<StorageCheck>>([StorageCheck.Skip("ProbeWrite", "Nothing was written: what failed above has to be mended first, or the probe might be left behind.")])
            : new AzureProbe(requests, target.Url, options.Container).RunAsync(cancellationToken);
}

/// <summary>Writes a small blob, reads it, lists it and deletes it. Nothing is left behind, also when it is interrupted.</summary>
internal sealed class AzureProbe(BlobRequests requests, string account, string? givenContainer)
{
    private readonly string _container = givenContainer ?? $"mkio-probe-{Guid.NewGuid():N}";
    private readonly string _blob = $"mkio-probe-{Guid.NewGuid():N}.txt";

    public async Task<IReadOnlyList<StorageCheck>> RunAsync(CancellationToken cancellationToken)
    {
        const string content = "MK.IO storage check";
        var checks = new List<StorageCheck>();
        // A container of the probe's own may be there from when it is asked for; a user's stays unless Azure says that it is new.
        var made = IsOwn;
        try
        {
            made = MayBeMade(await requests.CreateContainerAsync(_container, cancellationToken).ConfigureAwait(false));
            var written = await requests.WriteAsync(_container, _blob, content, cancellationToken).ConfigureAwait(false);
            checks.Add(Check("ProbeWrite", written, "Write", "A small blob was written."));
            if (!written.IsSuccess)
                return checks;
            var read = requests.ReadAsync(_container, _blob, cancellationToken);
            var listed = requests.ListAsync(_container, _blob, cancellationToken);
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

    private bool IsOwn => givenContainer is null;

    // Without an answer, or with that of a proxy, nobody knows.
    private bool MayBeMade(BlobAnswer created) => created.IsSuccess || (IsOwn && created.Status is 0 or >= 500);

    // Not cancelled with the rest: the requests have a timeout of their own.
    private async Task<StorageCheck> CleanUpAsync(bool made)
    {
        var deleted = await requests.DeleteAsync(_container, _blob, CancellationToken.None).ConfigureAwait(false);
        if (made)
            deleted = await requests.DeleteContainerAsync(_container, CancellationToken.None).ConfigureAwait(false);
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
