using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Json;

namespace MkIo.Emulator.Storage;

/// <summary>Tries a credential against the storage that it is for.</summary>
internal static class CredentialCheck
{
    public const string Azure = "Microsoft.Storage";
    public const string S3 = "AWS.S3";

    /// <summary>Throws where the storage does not accept the credential.</summary>
    public static async Task RunAsync(StorageOptions options, StorageTarget target, JsonElement credential, CancellationToken cancellation)
    {
        if (!options.Check)
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

/// <summary>How a credential is shown: its secret masked, in a form that still fits the schema's pattern.</summary>
internal static class CredentialForm
{
    private const int SecretKeyLength = 40;

    public static JsonObject Sanitize(string type, JsonObject credential) => type switch
    {
        CredentialCheck.Azure => SanitizeSas(credential["sasToken"]!.GetValue<string>()),
        CredentialCheck.S3 => new JsonObject
        {
            ["accessKeyId"] = credential["accessKeyId"]!.DeepClone(),
            ["secretAccessKey"] = "SANITIZED".PadRight(SecretKeyLength, '='),
        },
        _ => new JsonObject { ["gac"] = new JsonObject(credential["gac"]!.AsObject().Select(Mask)) },
    };

    /// <summary>When the credential ends; keys that have no end last longest.</summary>
    public static DateTimeOffset Expiry(JsonNode credential) =>
        credential["signedExpiry"]?.GetValue<string>() is { } text
            ? DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
            : DateTimeOffset.MaxValue;

    private static JsonObject SanitizeSas(string text)
    {
        var sas = new SasToken(text);
        return new JsonObject
        {
            ["sasToken"] = sas.Masked,
            ["signedStart"] = sas.Start is { } start ? JsonText.Time(start) : null,
            ["signedExpiry"] = JsonText.Time(sas.Expiry ?? DateTimeOffset.MaxValue),
        };
    }

    private static KeyValuePair<string, JsonNode?> Mask(KeyValuePair<string, JsonNode?> member) =>
        KeyValuePair.Create(member.Key, member.Key.StartsWith("private_key", StringComparison.Ordinal) ? "SANITIZED" : member.Value?.DeepClone());
}

/// <summary>How storage is reached.</summary>
/// <param name="Check">Whether credentials are tried and files are looked for.</param>
/// <param name="S3Endpoint">Where S3 buckets are; without it, S3 credentials are checked for their form only.</param>
internal sealed record StorageOptions(bool Check, Uri? S3Endpoint);
