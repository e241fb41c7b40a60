namespace MkIo.Storage;

/// <summary>The checks of an S3 bucket and its key.</summary>
internal static class S3Checks
{
    private const string Rights = "s3:ListBucket on the bucket, and s3:GetObject, s3:PutObject and s3:DeleteObject on its objects";

    public static async Task<IReadOnlyList<StorageCheck>> RunAsync(S3StorageTarget target, StorageCheckOptions options, CancellationToken cancellationToken)
    {
        List<StorageCheck> checks = [S3Rules.CheckBucket(target.BucketName), .. S3Rules.CheckKey(target.AccessKeyId, target.SecretAccessKey)];
        if (options.Depth == StorageCheckDepth.Offline)
            return checks;
        if (checks.FirstOrDefault(check => check.Result == StorageCheckResult.Fail) is { } failed)
            return [.. checks, StorageCheck.Skip("KeyAccepted", $"Not tried: {failed.Message}")];

        var (requests, list) = await S3Requests.FindAsync(target, options, cancellationToken).ConfigureAwait(false);
        using (requests)
        {
            var key = KeyAccepted(list, options);
            var accepted = key.Result == StorageCheckResult.Pass;
            checks.AddRange([key, BucketExists(list, target, accepted), BucketRegion(list, requests.Region, options), ListBucket(list)]);
            if (options.Depth >= StorageCheckDepth.Full)
                checks.AddRange(await ObjectsAsync(requests, list, accepted, options, cancellationToken).ConfigureAwait(false));
            return checks;
        }
    }

    private static StorageCheck KeyAccepted(S3Answer list, StorageCheckOptions options)
    {
        const string name = "KeyAccepted";
        return list switch
        {
            { Status: 0 } => Unreachable.ToCheck(name, options.S3Endpoint?.Authority ?? "S3", list.Detail, list.HostUnknown),
            { Code: "InvalidAccessKeyId" or "InvalidToken" or "ExpiredToken" } => StorageCheck.Fail(name, "AWS does not know the access key id.",
                "Copy it from the IAM user's 'Security credentials', and see there whether the key was deleted or is inactive."),
            { Code: "SignatureDoesNotMatch" } => StorageCheck.Fail(name, "The secret access key is not the one of this id.",
                "Copy the pair again; AWS shows the secret once, so a new key may be needed."),
            { Status: >= 500 or 407 or 429 } => Unreachable.ToCheck(name, options.S3Endpoint?.Authority ?? "S3", $"the answer was {list.Status} {list.Code}.", hostUnknown: false),
            { Code: "RequestTimeTooSkewed" } => StorageCheck.Warn(name, "The clock of this machine is wrong by more than 15 minutes.", "Set the clock, and check again."),
            _ => StorageCheck.Pass(name, "AWS accepts the key."),
        };
    }

    private static StorageCheck BucketExists(S3Answer list, S3StorageTarget target, bool keyAccepted)
    {
        const string name = "BucketExists";
        if (!keyAccepted)
            return StorageCheck.Skip(name, "Not to be seen, since the key was not accepted.");
        if (list.IsSuccess)
            return StorageCheck.Pass(name, $"The bucket '{target.BucketName}' exists and lets the key in.");
        if (list.IsNamedDenial)
            return StorageCheck.Pass(name, $"The bucket '{target.BucketName}' exists and is of the key's account or organization.");
        return list.Code switch
        {
            "NoSuchBucket" => StorageCheck.Fail(name, $"There is no bucket '{target.BucketName}'.", "Check the name with 'aws s3 ls' or Get-S3Bucket, or make the bucket."),
            "AccessDenied" => StorageCheck.Fail(name, $"The bucket '{target.BucketName}' exists and does not let this key in: it is of another AWS account, or the key may do nothing with it.",
                $"See with 'aws s3 ls' or Get-S3Bucket whether the bucket is yours. If it is, the IAM user needs {Rights}.") with { Code = StorageCheckCodes.AccessDenied },
            _ => StorageCheck.Fail(name, $"S3 answered {list.Status} {list.Code}.", "Look up the code in the list of S3's errors."),
        };
    }

    private static StorageCheck BucketRegion(S3Answer list, string region, StorageCheckOptions options)
    {
        const string name = "BucketRegion";
        if (!list.IsSuccess && !list.IsNamedDenial)
            return StorageCheck.Skip(name, "Not to be seen.");
        return options.Region is null || options.Region == region
            ? StorageCheck.Pass(name, $"The bucket is in {region}.")
            : StorageCheck.Warn(name, $"The bucket is in {region}, not in {options.Region}.", "It works, and all traffic between the regions is charged: choose a project or a bucket in the same region.");
    }

    private static StorageCheck ListBucket(S3Answer list)
        => list switch
        {
            { IsSuccess: true } => StorageCheck.Pass("ListBucket", "The bucket can be listed."),
            { IsNamedDenial: true } => Missing("ListBucket"),
            _ => StorageCheck.Skip("ListBucket", "Not to be seen."),
        };

    private static async Task<IReadOnlyList<StorageCheck>> ObjectsAsync(S3Requests requests, S3Answer list, bool keyAccepted, StorageCheckOptions options, CancellationToken cancellationToken)
    {
        if (!keyAccepted || list is { IsSuccess: false, IsNamedDenial: false })
            return [StorageCheck.Skip("GetObject", "Not to be seen.")];
        if (options.Depth == StorageCheckDepth.Probe)
            return await new S3Probe(requests).RunAsync(cancellationToken).ConfigureAwait(false);
        StorageCheck[] unseen = [Unseen("PutObject"), Unseen("DeleteObject")];
        // Without ListBucket S3 denies what is not there, too.
        if (!list.IsSuccess)
            return [StorageCheck.Skip("GetObject", "Not to be seen without ListBucket."), .. unseen];
        var read = await requests.GetAsync(S3Probe.NewKey(), cancellationToken).ConfigureAwait(false);
        return [read.IsSuccess || read.Status == 404 ? StorageCheck.Pass("GetObject", "Objects may be read.") : Denied("GetObject", read), .. unseen];
    }

    private static StorageCheck Unseen(string right) => StorageCheck.Skip(right, "Only writing shows it.") with { Code = StorageCheckCodes.NeedsProbe };

    /// <summary>The check for a request that S3 refused.</summary>
    public static StorageCheck Denied(string right, S3Answer answer) => answer switch
    {
        { Code: "AccessDenied" } => Missing(right),
        { Status: 0 or >= 500 } => Unreachable.ToCheck(right, "S3", answer.Detail, answer.HostUnknown),
        _ => StorageCheck.Fail(right, $"S3 answered {answer.Status} {answer.Code}.", "Look up the code in the list of S3's errors."),
    };

    private static StorageCheck Missing(string right)
        => StorageCheck.Fail(right, $"The key lacks the right s3:{right}.",
            $"Give the IAM user {Rights}. A bucket policy that denies takes precedence.") with { Code = StorageCheckCodes.AccessDenied };
}

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
