using System.Text.Json;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Storage;

/// <summary>Tries a credential against the storage that it is for.</summary>
internal static class CredentialCheck
{
    public const string Azure = "Microsoft.Storage";
    public const string S3 = "AWS.S3";

    /// <summary>Throws where the storage does not accept the credential.</summary>
    public static async Task RunAsync(EmulatorOptions options, StorageTarget target, JsonElement credential, CancellationToken cancellation)
    {
        if (!options.StorageCheck)
            return;
        if (target.Type == Azure)
            await CheckAzureAsync(target, credential, cancellation).ConfigureAwait(false);
        else if (target.Type == S3 && options.S3Endpoint is { } endpoint)
            await CheckS3Async(endpoint, target, credential, cancellation).ConfigureAwait(false);
    }

    private static async Task CheckAzureAsync(StorageTarget target, JsonElement credential, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(target.Url, UriKind.Absolute, out var url) || !(url.Scheme is "http" or "https") || url.Query.Length > 0)
            throw ApiException.Refused("spec.url", "Must be the http or https URL of a blob service, without a query.");
        var sas = new SasToken(credential.GetProperty("sasToken").GetString()!);
        if (await AzureProbe.TryAsync(url, sas, cancellation).ConfigureAwait(false) is { } problem)
            throw ApiException.Refused("spec.credential.sasToken", problem);
    }

    private static async Task CheckS3Async(Uri endpoint, StorageTarget target, JsonElement credential, CancellationToken cancellation)
    {
        var keyId = credential.GetProperty("accessKeyId").GetString()!;
        var secret = credential.GetProperty("secretAccessKey").GetString()!;
        var (problem, _) = await S3Probe.FindAsync(endpoint, target.Bucket!, keyId, secret, cancellation).ConfigureAwait(false);
        if (problem is not null)
            throw ApiException.Refused("spec.credential", problem);
    }
}

/// <summary>Which storage a credential is for.</summary>
internal readonly record struct StorageTarget(string Type, string? Url, string? Bucket)
{
    public static StorageTarget Read(JsonElement spec) => new(
        spec.GetProperty("type").GetString()!,
        spec.TryGetProperty("url", out var url) ? url.GetString() : null,
        spec.TryGetProperty("bucketName", out var bucket) ? bucket.GetString() : null);
}
