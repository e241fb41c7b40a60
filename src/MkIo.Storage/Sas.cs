using System.Globalization;
using MkIo.Json;

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
        => "?" + string.Join("&", _fields.Select(field => $"{field.Key}={(field.Key.Equals("sig", StringComparison.OrdinalIgnoreCase) ? Secret.Mask : field.Value)}"));

    private string? Field(string name) => _fields.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    private DateTimeOffset? Time(string name)
        => DateTimeOffset.TryParse(Field(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}

/// <summary>A SAS URL or token taken apart, for people. The signature is not in it.</summary>
public sealed class SasUrl
{
    private static readonly Dictionary<char, string> ServiceNames = new() { ['b'] = "Blob", ['f'] = "File", ['q'] = "Queue", ['t'] = "Table" };

    private static readonly Dictionary<char, string> TypeNames = new() { ['s'] = "Service", ['c'] = "Container", ['o'] = "Object" };

    private static readonly Dictionary<char, string> PermissionNames = new()
    {
        ['r'] = "Read", ['w'] = "Write", ['d'] = "Delete", ['y'] = "PermanentDelete", ['x'] = "DeleteVersion", ['l'] = "List", ['a'] = "Add", ['c'] = "Create",
        ['u'] = "Update", ['p'] = "Process", ['t'] = "Tag", ['f'] = "Filter", ['i'] = "SetImmutabilityPolicy", ['m'] = "Move", ['e'] = "Execute",
        ['o'] = "Ownership",
    };

    private SasUrl(AzureStorageTarget target, SasToken sas, IReadOnlyList<StorageCheck> problems)
    {
        Url = target.Url.Length == 0 ? null : Http.Redactor.Text(target.Url);
        Kind = sas.IsUserDelegation ? "User delegation" : sas.SignedResource is null ? "Account" : "Service";
        Services = Names(sas.Services, ServiceNames);
        ResourceTypes = Names(sas.ResourceTypes, TypeNames);
        Permissions = Names(sas.Permissions, PermissionNames);
        (Start, Expires, Protocol, IpRange, PolicyName, Version) = (sas.Start, sas.Expiry, sas.Protocol, sas.IpRange, sas.PolicyName, sas.Version);
        (Token, Problems) = (sas.ToString(), problems);
    }

    /// <summary>The account's URL; null for a token alone.</summary>
    public string? Url { get; }

    /// <summary>Account, Service (one container or blob) or User delegation. MK.IO works with the first.</summary>
    public string Kind { get; }

    /// <summary>The services that it opens.</summary>
    public IReadOnlyList<string> Services { get; }

    /// <summary>The resource types that it opens.</summary>
    public IReadOnlyList<string> ResourceTypes { get; }

    /// <summary>The permissions that it gives.</summary>
    public IReadOnlyList<string> Permissions { get; }

    /// <summary>When it begins; null for at once.</summary>
    public DateTimeOffset? Start { get; }

    /// <summary>When it ends; null where it does not say.</summary>
    public DateTimeOffset? Expires { get; }

    /// <summary>Whole days until it ends, negative when it has; null where it does not say.</summary>
    public int? DaysLeft => Expiry.DaysLeft(Expires);

    /// <summary>The protocols that it allows; null for both.</summary>
    public string? Protocol { get; }

    /// <summary>The addresses that may use it; null for all.</summary>
    public string? IpRange { get; }

    /// <summary>The stored access policy behind it; null for none.</summary>
    public string? PolicyName { get; }

    /// <summary>The version of the storage service that it is made for.</summary>
    public string? Version { get; }

    /// <summary>The token with its signature masked.</summary>
    public string Token { get; }

    /// <summary>What MK.IO would stumble over, and what to do about it; empty when all is well.</summary>
    public IReadOnlyList<StorageCheck> Problems { get; internal set => field = ApiList<StorageCheck>.Of(value); }

    /// <summary>Takes a SAS URL or token apart.</summary>
    /// <param name="text">The URL or the token.</param>
    /// <returns>Its parts; null where it is neither.</returns>
    public static SasUrl? Parse(Secret text)
    {
        var given = Guard.NotNull(text).Reveal();
        var alone = given.IndexOf("://", StringComparison.Ordinal) < 0;
        var target = alone ? new AzureStorageTarget(string.Empty, text) : new AzureStorageTarget(given);
        if (target.Sas is not { } sas)
            return null;
        // A token alone is judged as if it came with an address that is as it should be.
        var judged = alone ? new AzureStorageTarget("https://account.blob.core.windows.net", text) : target;
        var checks = new AzureChecks(judged, new StorageCheckOptions()).Offline();
        return new SasUrl(target, sas, checks.Where(check => check.Result is StorageCheckResult.Fail or StorageCheckResult.Warning).ToList());
    }

    /// <summary>The URL and the token with its signature masked.</summary>
    public override string ToString() => Url + Token;

    private static ApiList<string> Names(string letters, Dictionary<char, string> names)
        => ApiList<string>.Of(letters.Select(letter => names.TryGetValue(letter, out var name) ? name : letter.ToString()));
}
