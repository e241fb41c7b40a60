using System.Text.Json;
using System.Text.Json.Nodes;
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

    /// <summary>Throws where files of a container cannot be read with the credential in use.</summary>
    public static async Task ReadAsync(EmulatorOptions options, StorageTarget target, JsonObject? credential, string container, CancellationToken cancellation)
    {
        if (!options.StorageCheck)
            return;
        if (credential is null)
            throw ApiException.Refused("storageAccountName", "The storage account has no valid credential.");
        var problem = target.Type == Azure
            ? await AzureProbe.TryReadAsync(new Uri(target.Url!), new SasToken(credential["sasToken"]!.GetValue<string>()), container, cancellation).ConfigureAwait(false)
            : null;
        if (problem is not null)
            throw ApiException.Refused("storageAccountName", problem);
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
        if (await S3Probe.TryAsync(endpoint, target.Bucket!, keyId, secret, cancellation).ConfigureAwait(false) is { } problem)
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
