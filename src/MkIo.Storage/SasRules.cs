using System.Globalization;

namespace MkIo.Storage;

/// <summary>What MK.IO needs of a SAS, and what to tick when it is not there. Nobody is asked.</summary>
internal static class SasRules
{
    // What a SAS of another kind lacks altogether: one clear word beats four that follow from it.
    private static readonly string[] Rights = ["SasServices", "SasResourceTypes", "SasPermissions", "SasExpiry"];

    private static readonly (char Letter, string Name)[] RequiredPermissions =
        [('r', "Read"), ('w', "Write"), ('d', "Delete"), ('l', "List"), ('a', "Add"), ('c', "Create")];

    private static readonly (char Letter, string Name)[] NeededTypes = [('c', "containers"), ('o', "objects")];

    /// <summary>Judges a SAS by its fields.</summary>
    /// <param name="sas">The SAS.</param>
    /// <param name="address">The account's blob endpoint.</param>
    /// <param name="now">The time to judge by.</param>
    /// <param name="expiryWarning">An expiry sooner than this is worth a warning.</param>
    public static IReadOnlyList<StorageCheck> Check(SasToken sas, Uri address, DateTimeOffset now, TimeSpan expiryWarning)
    {
        Guard.NotNull(sas);
        Guard.NotNull(address);
        var (signature, kind) = (Signature(sas), Kind(sas));
        List<StorageCheck> checks = [signature, kind, Policy(sas)];
        if (kind.Result == StorageCheckResult.Fail || signature.Result == StorageCheckResult.Fail)
            checks.AddRange(Rights.Select(name => StorageCheck.Skip(name, "A SAS of this kind cannot serve; its permissions were not judged.")));
        else
            checks.AddRange([Services(sas), ResourceTypes(sas), Permissions(sas), Expiry(sas, now, expiryWarning)]);
        checks.AddRange([Protocol(sas, address), Start(sas, now), IpRange(sas)]);
        return checks;
    }

    /// <summary>Judges an expiry.</summary>
    internal static StorageCheck Expiry(DateTimeOffset expiry, DateTimeOffset now, TimeSpan warning)
    {
        const string name = "SasExpiry";
        if (expiry <= now)
            return StorageCheck.Fail(name, $"The SAS expired at {Time(expiry)}.", "Make a new SAS with a later expiry.");
        var days = (int)(expiry - now).TotalDays;
        return expiry - now < warning
            ? StorageCheck.Warn(name, $"The SAS expires at {Time(expiry)}, in {days} days.", "Make a new SAS with a later expiry, and give it to MK.IO.")
            : StorageCheck.Pass(name, $"The SAS expires at {Time(expiry)}, in {days} days.");
    }

    private static StorageCheck Expiry(SasToken sas, DateTimeOffset now, TimeSpan warning)
        => sas.Expiry is { } expiry
            ? Expiry(expiry, now, warning)
            : StorageCheck.Fail("SasExpiry", "The SAS names no expiry (se) that can be read as a time.", "Make a new SAS with an expiry.");

    private static StorageCheck Signature(SasToken sas)
        => sas.HasSignature
            ? StorageCheck.Pass("SasSignature", "The SAS has a signature.")
            : StorageCheck.Fail("SasSignature", "The SAS has no signature (sig).", "Copy it again, whole, from the 'Blob service SAS URL' field of the Azure portal.");

    private static StorageCheck Kind(SasToken sas)
    {
        const string name = "SasKind";
        if (sas.IsUserDelegation)
        {
            return StorageCheck.Fail(name, "This is a user delegation SAS, which lives for a week at most and opens one container.",
                "Make an account SAS: Azure portal, storage account, 'Shared access signature', signed with an account key.");
        }

        return sas.SignedResource is null
            ? StorageCheck.Pass(name, "The SAS is one of the account.")
            : StorageCheck.Fail(name, $"This SAS opens one {(sas.SignedResource == "b" ? "blob" : "container")} (sr={sas.SignedResource}), not the account.",
                "Make an account SAS: Azure portal, storage account, 'Shared access signature'.");
    }

    private static StorageCheck Policy(SasToken sas)
        => sas.PolicyName is { } policy
            ? StorageCheck.Fail("SasPolicy", $"The SAS hangs on the stored access policy '{policy}' of a container, and is worth nothing when that is changed or deleted.",
                "Make an account SAS, which has its permissions and its expiry in itself.")
            : StorageCheck.Pass("SasPolicy", "The SAS hangs on no stored access policy.");

    private static StorageCheck Services(SasToken sas)
        => Has(sas.Services, 'b')
            ? StorageCheck.Pass("SasServices", $"The SAS is for the blob service (ss={sas.Services}).")
            : StorageCheck.Fail("SasServices", $"The SAS is not for the blob service (ss={sas.Services}).", "Tick 'Blob' " + Again("services"));

    private static StorageCheck ResourceTypes(SasToken sas)
    {
        var missing = Missing(NeededTypes, sas.ResourceTypes);
        return missing.Length == 0
            ? StorageCheck.Pass("SasResourceTypes", $"The SAS opens containers and objects (srt={sas.ResourceTypes}).")
            : StorageCheck.Fail("SasResourceTypes", $"The SAS does not open {string.Join(" and ", missing)} (srt={sas.ResourceTypes}).",
                "Tick 'Container' and 'Object' " + Again("resource types"));
    }

    private static StorageCheck Permissions(SasToken sas)
    {
        var missing = Missing(RequiredPermissions, sas.Permissions);
        var names = string.Join(", ", missing);
        return missing.Length == 0
            ? StorageCheck.Pass("SasPermissions", $"The SAS has {string.Join(", ", RequiredPermissions.Select(needed => needed.Name))} (sp={sas.Permissions}).")
            : StorageCheck.Fail("SasPermissions", $"The SAS lacks the permission{(missing.Length == 1 ? "" : "s")} {names} (sp={sas.Permissions}).", $"Tick {names} " + Again("permissions"));
    }

    private static StorageCheck Protocol(SasToken sas, Uri address)
    {
        const string name = "SasProtocol";
        var allowed = (sas.Protocol ?? "https,http").Split(',');
        if (allowed.Contains(address.Scheme, StringComparer.OrdinalIgnoreCase))
            return StorageCheck.Pass(name, $"The SAS allows {address.Scheme}.");
        return address.Scheme == Uri.UriSchemeHttp
            ? StorageCheck.Fail(name, "The SAS allows https only (spr=https) and the URL is http.", "Use the https URL of the account.")
            : StorageCheck.Fail(name, $"The SAS does not allow https (spr={sas.Protocol}).", "Choose 'HTTPS only' under 'Allowed protocols' and make it again.");
    }

    private static StorageCheck Start(SasToken sas, DateTimeOffset now)
        => sas.Start is { } start && start > now
            ? StorageCheck.Fail("SasStart", $"The SAS is not valid before {Time(start)}.", "Wait until then, or make one that begins now; leave the start empty to be safe from clocks that differ.")
            : StorageCheck.Pass("SasStart", sas.Start is { } begun ? $"The SAS has been valid since {Time(begun)}." : "The SAS is valid at once.");

    private static StorageCheck IpRange(SasToken sas)
        => sas.IpRange is { } range
            ? StorageCheck.Warn("SasIpRange", $"The SAS may be used from {range} only (sip).", "Leave 'Allowed IP addresses' empty and make it again, unless all addresses of MK.IO are among them.")
            : StorageCheck.Pass("SasIpRange", "The SAS may be used from everywhere.");

    private static string Again(string what) => $"under 'Allowed {what}' and make it again.";

    private static string[] Missing((char Letter, string Name)[] needed, string letters) => [.. needed.Where(item => !Has(letters, item.Letter)).Select(item => item.Name)];

    private static bool Has(string letters, char letter) => letters.IndexOf(letter) >= 0;

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
