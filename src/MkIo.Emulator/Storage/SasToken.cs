using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Storage;

/// <summary>What a SAS token says of itself.</summary>
internal sealed class SasToken
{
    private readonly string _token;
    private readonly Dictionary<string, Microsoft.Extensions.Primitives.StringValues> _fields;

    public SasToken(string token) => (_token, _fields) = (token, QueryHelpers.ParseQuery(token));

    public DateTimeOffset? Start => Time("st");

    public DateTimeOffset? Expiry => Time("se");

    /// <summary>The token without its signature.</summary>
    public string Masked => SecretMask.Text(_token);

    public string Query => _token.TrimStart('?');

    /// <summary>A text in which the signature does not occur, however it was written.</summary>
    public string Clean(string text) =>
        _fields.TryGetValue("sig", out var signature) && signature.ToString() is { Length: > 0 } secret
            ? SecretMask.Text(text).Replace(secret, "***", StringComparison.Ordinal).Replace(Uri.EscapeDataString(secret), "***", StringComparison.OrdinalIgnoreCase)
            : text;

    private DateTimeOffset? Time(string field) =>
        _fields.TryGetValue(field, out var text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
}
