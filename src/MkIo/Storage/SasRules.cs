using System.Globalization;

namespace MkIo.Storage;

/// <summary>What MK.IO needs of a SAS, and what to tick when it is not there.</summary>
public static class SasRules
{
    private static readonly (char Letter, string Name)[] NeededPermissions =
        [('r', "Read"), ('w', "Write"), ('d', "Delete"), ('l', "List"), ('a', "Add"), ('c', "Create")];

    /// <summary>Judges a SAS without asking anybody.</summary>
    /// <param name="sas">The SAS.</param>
    /// <param name="address">The account's blob endpoint.</param>
    /// <param name="now">The time to judge by.</param>
    /// <returns>What is wrong, the gravest first; nothing when all is well.</returns>
    public static IReadOnlyList<StorageProblem> Judge(SasToken sas, Uri address, DateTimeOffset now)
    {
        Guard.NotNull(sas);
        Guard.NotNull(address);
        var kind = WrongKind(sas);
        return kind is not null ? [kind] : [.. Account(sas, address, now)];
    }

    // A SAS of another kind lacks services and resource types altogether: one clear word beats three that follow from it.
    private static StorageProblem? WrongKind(SasToken sas)
    {
        if (!sas.HasSignature)
        {
            return new StorageProblem("SasSignature", "The SAS has no signature (sig).",
                "Copy it again, whole, from the 'Blob service SAS URL' field of the Azure portal.");
        }

        if (sas.IsUserDelegation)
        {
            return new StorageProblem("SasKind", "This is a user delegation SAS, which lives for a week at most and opens one container.",
                "Make an account SAS: Azure portal, storage account, 'Shared access signature', signed with an account key.");
        }

        return sas.SignedResource is null ? null : new StorageProblem("SasKind",
            $"This SAS opens one {(sas.SignedResource == "b" ? "blob" : "container")} (sr={sas.SignedResource}), not the account.",
            "Make an account SAS: Azure portal, storage account, 'Shared access signature'.");
    }

    private static IEnumerable<StorageProblem> Account(SasToken sas, Uri address, DateTimeOffset now)
    {
        if (sas.HasUnreadableExpiry || sas.Expiry is null)
        {
            yield return new StorageProblem("SasExpiry", "The SAS names no expiry (se) that can be read as a time.",
                "Make a new SAS with an expiry.");
        }
        else if (sas.Expiry <= now)
        {
            yield return new StorageProblem("SasExpiry", $"The SAS expired at {Time(sas.Expiry)}.",
                "Make a new SAS with a later expiry.");
        }

        if (sas.Start > now)
        {
            yield return new StorageProblem("SasStart", $"The SAS is not valid before {Time(sas.Start)}.",
                "Wait until then, or make one that begins now; leave the start empty to be safe from clocks that differ.");
        }

        if (!Has(sas.Services, 'b'))
        {
            yield return new StorageProblem("SasServices", $"The SAS is not for the blob service (ss={sas.Services}).",
                "Tick 'Blob' under 'Allowed services' and make it again.");
        }

        if (MissingResourceTypes(sas) is { Length: > 0 } types)
        {
            yield return new StorageProblem("SasResourceTypes", $"The SAS does not open {types} (srt={sas.ResourceTypes}).",
                "Tick 'Container' and 'Object' under 'Allowed resource types' and make it again.");
        }

        var missing = NeededPermissions.Where(permission => !Has(sas.Permissions, permission.Letter)).Select(permission => permission.Name).ToArray();
        if (missing.Length > 0)
        {
            yield return new StorageProblem("SasPermissions",
                $"The SAS lacks the permission{(missing.Length == 1 ? "" : "s")} {string.Join(", ", missing)} (sp={sas.Permissions}).",
                $"Tick {string.Join(", ", missing)} under 'Allowed permissions' and make it again.");
        }

        if (address.Scheme == Uri.UriSchemeHttp && sas.Protocol is { } protocol && !protocol.Contains("http,") && !protocol.EndsWith(",http", StringComparison.Ordinal))
        {
            yield return new StorageProblem("SasProtocol", "The SAS allows https only (spr=https) and the URL is http.",
                "Use the https URL of the account.");
        }
    }

    private static string MissingResourceTypes(SasToken sas)
    {
        var missing = new List<string>();
        if (!Has(sas.ResourceTypes, 'c'))
            missing.Add("containers");
        if (!Has(sas.ResourceTypes, 'o'))
            missing.Add("objects");
        return string.Join(" and ", missing);
    }

    private static bool Has(string letters, char letter) => letters.IndexOf(letter) >= 0;

    private static string Time(DateTimeOffset? time) => time!.Value.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
