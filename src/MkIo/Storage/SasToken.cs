using System.Globalization;
using MkIo.Http;

namespace MkIo.Storage;

/// <summary>A shared access signature of Azure Storage, taken apart. The signature itself stays a secret.</summary>
public sealed class SasToken
{
    private readonly Dictionary<string, string> _fields;

    private SasToken(string text, Dictionary<string, string> fields)
    {
        _fields = fields;
        Token = Secret.From("?" + text);
    }

    /// <summary>The whole token with its leading <c>?</c>, as MK.IO wants it.</summary>
    public Secret Token { get; }

    /// <summary>The version of the storage service that it is made for (<c>sv</c>).</summary>
    public string? Version => Field("sv");

    /// <summary>The services that it opens (<c>ss</c>): b, f, q, t.</summary>
    public string Services => Field("ss") ?? string.Empty;

    /// <summary>The resource types that it opens (<c>srt</c>): s, c, o.</summary>
    public string ResourceTypes => Field("srt") ?? string.Empty;

    /// <summary>The permissions that it gives (<c>sp</c>): r, w, d, l, a, c and others.</summary>
    public string Permissions => Field("sp") ?? string.Empty;

    /// <summary>When it begins (<c>st</c>); null for at once.</summary>
    public DateTimeOffset? Start => Time("st");

    /// <summary>When it ends (<c>se</c>).</summary>
    public DateTimeOffset? Expiry => Time("se");

    /// <summary>The protocols that it allows (<c>spr</c>): <c>https</c> or <c>https,http</c>; null for both.</summary>
    public string? Protocol => Field("spr");

    /// <summary>The addresses that may use it (<c>sip</c>); null for all.</summary>
    public string? IpRange => Field("sip");

    /// <summary>The stored access policy behind it (<c>si</c>); null for none.</summary>
    public string? PolicyName => Field("si");

    /// <summary>What it opens when it is for one resource only (<c>sr</c>): b, c, d; null for an account.</summary>
    public string? SignedResource => Field("sr");

    /// <summary>Whether it was signed with a user's key and not with the account's.</summary>
    public bool IsUserDelegation => Field("skoid") is not null;

    /// <summary>Whether a signature is there at all.</summary>
    public bool HasSignature => Field("sig") is not null;

    /// <summary>Takes a token apart.</summary>
    /// <param name="text">The token, with or without its leading <c>?</c>.</param>
    /// <returns>The token; null when the text is none.</returns>
    public static SasToken? Parse(string text)
    {
        var trimmed = Guard.NotNull(text).Trim().TrimStart('?', '&');
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in trimmed.Split(['&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=');
            if (equals <= 0)
                return null;
            fields[pair.Substring(0, equals)] = Uri.UnescapeDataString(pair.Substring(equals + 1));
        }

        return fields.ContainsKey("sv") || fields.ContainsKey("sig") ? new SasToken(trimmed, fields) : null;
    }

    /// <summary>The token without its signature.</summary>
    public override string ToString()
        => "?" + string.Join("&", _fields.Select(field => $"{field.Key}={(field.Key == "sig" ? Secret.Mask : field.Value)}"));

    private string? Field(string name) => _fields.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    private DateTimeOffset? Time(string name)
        => DateTimeOffset.TryParse(Field(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
