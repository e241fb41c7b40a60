using MkIo.Http;
using MkIo.Storage;

namespace MkIo.PowerShell.Media.Storage;

/// <summary>What a storage has to pass before it is given to MK.IO.</summary>
internal static class StoragePreflight
{
    private static readonly string[] S3Variables = ["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"];

    /// <summary>The address of S3, where the standard variables of Amazon's tools name another than Amazon's own.</summary>
    public static Uri? S3Endpoint => S3Variables
        .Select(Environment.GetEnvironmentVariable)
        .Select(text => Uri.TryCreate(text, UriKind.Absolute, out var endpoint) ? endpoint : null)
        .FirstOrDefault(endpoint => endpoint is not null);

    /// <summary>Checks a storage.</summary>
    /// <returns>The warnings.</returns>
    /// <exception cref="MkIoException">Something fails.</exception>
    public static async Task<IReadOnlyList<StorageCheck>> PassAsync(StorageTarget target, StorageCheckDepth depth, IRequestObserver observer, CancellationToken cancellationToken)
    {
        var options = new StorageCheckOptions { Depth = depth, S3Endpoint = S3Endpoint, Observer = observer };
        var checks = (await target.CheckAsync(options, cancellationToken).ConfigureAwait(false)).Select(StorageAdvice.Complete).ToList();
        var failed = checks.Where(check => check.Result == StorageCheckResult.Fail).ToList();
        if (failed.Count > 0)
            throw new MkIoException(MkIoErrorKind.InvalidRequest, string.Join(" ", failed) + " (-SkipCheck leaves that judgement to the service.)");
        return [.. checks.Where(check => check.Result == StorageCheckResult.Warning)];
    }
}
