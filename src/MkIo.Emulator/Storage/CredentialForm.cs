using System.Text.Json.Nodes;
using MkIo.Emulator.Resources;

namespace MkIo.Emulator.Storage;

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
            ["signedStart"] = sas.Start is { } start ? ServerFields.Time(start) : null,
            ["signedExpiry"] = ServerFields.Time(sas.Expiry ?? DateTimeOffset.MaxValue),
        };
    }

    private static KeyValuePair<string, JsonNode?> Mask(KeyValuePair<string, JsonNode?> member) =>
        KeyValuePair.Create(member.Key, member.Key.StartsWith("private_key", StringComparison.Ordinal) ? "SANITIZED" : member.Value?.DeepClone());
}
