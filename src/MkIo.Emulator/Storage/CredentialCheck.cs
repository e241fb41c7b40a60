using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Json;

namespace MkIo.Emulator.Storage;

/// <summary>Verifies a credential with its storage.</summary>
internal static class CredentialCheck
{
    public const string Azure = "Microsoft.Storage";
    public const string S3 = "AWS.S3";

    /// <summary>Throws where the storage does not accept the credential.</summary>
    public static async Task RunAsync(StorageOptions options, StorageTarget target, JsonElement credential, CancellationToken cancellationToken)
    {
        if (!options.Check)
            return;
        if (target.Type == Azure)
            await CheckAzureAsync(target, credential, cancellationToken).ConfigureAwait(false);
        else if (target.Type == S3 && options.S3Endpoint is { } endpoint)
            await CheckS3Async(endpoint, target, credential, cancellationToken).ConfigureAwait(false);
    }

    private static async Task CheckAzureAsync(StorageTarget target, JsonElement credential, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(target.Url, UriKind.Absolute, out var url) || !(url.Scheme is "http" or "https") || url.Query.Length > 0)
            throw ApiException.Refused("spec.url", "Must be the http or https URL of a blob service, without a query.");
        var sas = new SasToken(credential.GetProperty("sasToken").GetString()!);
        if (await AzureProbe.TryAsync(url, sas, cancellationToken).ConfigureAwait(false) is { } problem)
            throw ApiException.Refused("spec.credential.sasToken", problem);
    }

    private static async Task CheckS3Async(Uri endpoint, StorageTarget target, JsonElement credential, CancellationToken cancellationToken)
    {
        var keyId = credential.GetProperty("accessKeyId").GetString()!;
        var secret = credential.GetProperty("secretAccessKey").GetString()!;
        var (problem, _) = await S3Probe.FindAsync(endpoint, target.Bucket!, keyId, secret, cancellationToken).ConfigureAwait(false);
        if (problem is not null)
            throw ApiException.Refused("spec.credential", problem);
    }
}

/// <summary>The storage that a credential is for.</summary>
internal readonly record struct StorageTarget(string Type, string? Url, string? Bucket)
{
    public static StorageTarget Read(JsonElement spec) => new(
        spec.GetProperty("type").GetString()!,
        spec.TryGetProperty("url", out var url) ? url.GetString() : null,
        spec.TryGetProperty("bucketName", out var bucket) ? bucket.GetString() : null);
}

/// <summary>Sanitizes a credential for responses: its secret is masked, and still matches the schema's pattern.</summary>
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

    /// <summary>When the credential expires; keys never do.</summary>
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

/// <summary>The options for access to storage.</summary>
/// <param name="Check">Whether credentials are verified and files are listed.</param>
/// <param name="S3Endpoint">The endpoint of S3 buckets; without it, S3 credentials are validated in form only.</param>
internal sealed record StorageOptions(bool Check, Uri? S3Endpoint);
