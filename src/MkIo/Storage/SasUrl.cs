using MkIo.Http;

namespace MkIo.Storage;

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
        Url = target.Url.Length == 0 ? null : target.Url;
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
    public IReadOnlyList<StorageCheck> Problems { get; }

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

    private static List<string> Names(string letters, Dictionary<char, string> names)
        => letters.Select(letter => names.TryGetValue(letter, out var name) ? name : letter.ToString()).ToList();
}
