using MkIo.Http;

namespace MkIo.Storage;

/// <summary>
/// The blob endpoint of an Azure storage account: <c>https://name.blob.core.windows.net</c>, a sovereign cloud's,
/// a custom domain, or path-style (<c>http://127.0.0.1:10000/name</c>).
/// </summary>
public static class BlobServiceAddress
{
    private const string CheckName = "StorageUrl";

    private static readonly string[] OtherServices = ["file", "queue", "table", "dfs", "web"];

    /// <summary>Splits what users paste: a URL with or without a SAS behind it.</summary>
    /// <param name="text">The pasted text.</param>
    /// <returns>The URL without query and trailing slash, and the SAS's text; null where there is none.</returns>
    public static (string Url, string? Sas) Split(string text)
    {
        var trimmed = Guard.NotNull(text).Trim();
        var question = trimmed.IndexOf('?');
        var url = question < 0 ? trimmed : trimmed.Substring(0, question);
        var sas = question < 0 ? null : trimmed.Substring(question + 1);
        return (url.TrimEnd('/'), string.IsNullOrWhiteSpace(sas) ? null : sas);
    }

    /// <summary>Judges a URL without asking anybody.</summary>
    /// <param name="url">The URL, without query.</param>
    public static StorageCheck Check(string url)
    {
        // A SAS that was stuck to the URL without its question mark is part of the path.
        var shown = Redactor.Text(Guard.NotNull(url));
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            return StorageCheck.Fail(CheckName, $"'{shown}' is not the URL of a storage account.",
                "Give the 'Blob service SAS URL' of the Azure portal, which begins with https://.");
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            return StorageCheck.Fail(CheckName, $"'{shown}' is plain http, which MK.IO does not use.", "Give the https URL of the account.");
        }

        if (OtherService(address) is { } service)
        {
            return StorageCheck.Fail(CheckName, $"'{shown}' is the account's {service} service.",
                $"Give the blob service: {shown.Replace($".{service}.", ".blob.")}.");
        }

        if (Segments(address).Length > (IsPathStyle(address) ? 1 : 0))
            return StorageCheck.Fail(CheckName, $"'{shown}' names a container or a blob.", "Give the URL of the account alone; an asset names its container.");
        return StorageCheck.Pass(CheckName, $"'{shown}' is the blob endpoint of an account.");
    }

    /// <summary>Whether an address is that of an account, or of something within it.</summary>
    /// <param name="accountUrl">The account's URL, as it is registered.</param>
    /// <param name="address">The URL of an account, a container or a blob.</param>
    public static bool Contains(string accountUrl, string address)
    {
        if (!Uri.TryCreate(Split(accountUrl).Url, UriKind.Absolute, out var account) || !Uri.TryCreate(Split(address).Url, UriKind.Absolute, out var other))
            return false;
        var own = Segments(account);
        return string.Equals(account.Host, other.Host, StringComparison.OrdinalIgnoreCase) && account.Port == other.Port
            && Segments(other).Take(own.Length).SequenceEqual(own, StringComparer.Ordinal);
    }

    private static string? OtherService(Uri address)
        => OtherServices.FirstOrDefault(service => address.Host.Contains($".{service}.core."));

    // Addresses of this kind carry the account's name as their first segment.
    private static bool IsPathStyle(Uri address)
        => address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 || address.IsLoopback;

    private static string[] Segments(Uri address) => address.AbsolutePath.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
}
