using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MkIo.Json;

namespace MkIo.Http;

/// <summary>Takes secrets out of texts that come from elsewhere, before anybody gets to see them.</summary>
internal static class Redactor
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    // A SAS signature, in a URL or in text; escaped or not.
    private static readonly Regex Signature =
        new(@"(?<=(?<![a-z])sig(=|%3D))[^&\s""'<>]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limit);

    // A JSON web token.
    private static readonly Regex JsonWebToken =
        new(@"\beyJ[\w-]+\.[\w-]+\.[\w-]*", RegexOptions.CultureInvariant, Limit);

    // A private key of a Google service account.
    private static readonly Regex PrivateKey =
        new(@"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$)",
            RegexOptions.Singleline | RegexOptions.CultureInvariant, Limit);

    /// <summary>Masks SAS signatures, JWTs and private keys in a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text with the mask where secrets stood.</returns>
    public static string Text(string text)
    {
        text = Signature.Replace(Guard.NotNull(text), Secret.Mask);
        text = JsonWebToken.Replace(text, Secret.Mask);
        return PrivateKey.Replace(text, Secret.Mask);
    }

    /// <summary>Masks a JSON body: the fields that hold secrets by name, and what <see cref="Text"/> finds besides.</summary>
    /// <param name="utf8">A body; it need not be JSON.</param>
    /// <returns>The body as text, fit to be shown.</returns>
    public static string Body(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return string.Empty;
        try
        {
            var reader = new Utf8JsonReader(utf8);
            var node = JsonNode.Parse(ref reader);
            MaskFields(node, string.Empty);
            return Text(node?.ToJsonString(MkIoJson.Display) ?? "null");
        }
        catch (JsonException)
        {
            return Text(Encoding.UTF8.GetString(utf8.ToArray()));
        }
    }

    // A service that is lenient about the case of names is sent secrets in any.
    internal static bool IsSecret(string parent, string name)
        => SecretFields.Everywhere.Contains(name)
            || SecretFields.Within.Any(place => place.Parent.Equals(parent, StringComparison.OrdinalIgnoreCase) && place.Field.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static void MaskFields(JsonNode? node, string parent)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var name in fields.Select(field => field.Key).ToArray())
                {
                    if (IsSecret(parent, name) && fields[name] is not null)
                        fields[name] = Secret.Mask;
                    else
                        MaskFields(fields[name], name);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                    MaskFields(item, parent);
                break;
        }
    }
}
