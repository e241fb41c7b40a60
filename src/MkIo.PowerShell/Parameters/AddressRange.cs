using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MkIo.PowerShell.Parameters;

/// <summary>An address or a range of addresses as people write them: <c>203.0.113.7</c>, <c>203.0.113.0/24</c>, <c>2001:db8::/32</c>.</summary>
/// <param name="Text">The range as it was written.</param>
/// <param name="Address">Its address.</param>
/// <param name="PrefixLength">How many bits of the address belong to the network.</param>
internal sealed record AddressRange(string Text, string Address, int PrefixLength)
{
    private const int BitsOfIPv4 = 32;
    private const int BitsOfIPv6 = 128;
    private const int PartsOfIPv4 = 4;

    /// <summary>Reads ranges.</summary>
    /// <param name="ranges">The ranges; null where none are given.</param>
    /// <exception cref="MkIoException">One is no range of addresses.</exception>
    public static IReadOnlyList<AddressRange>? ParseAll(IEnumerable<string>? ranges) => ranges is null ? null : [.. ranges.Select(Parse)];

    /// <summary>Reads a range.</summary>
    /// <param name="range">The range.</param>
    /// <exception cref="MkIoException">It is no range of addresses.</exception>
    public static AddressRange Parse(string range)
    {
        var text = range.Trim();
        var parts = text.Split('/');
        if (parts.Length > 2 || BitsOf(parts[0]) is not { } bits)
            throw Refused(range);
        var prefix = bits;
        return parts.Length == 1 || (int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out prefix) && prefix <= bits)
            ? new AddressRange(text, parts[0], prefix)
            : throw Refused(range);
    }

    // .NET takes 1 and 10.1 for addresses too, and an IPv6 address in brackets or with the name of an interface.
    private static int? BitsOf(string address) => !IPAddress.TryParse(address, out var parsed) ? null : parsed.AddressFamily switch
    {
        AddressFamily.InterNetwork => address.Split('.').Length == PartsOfIPv4 ? BitsOfIPv4 : null,
        AddressFamily.InterNetworkV6 => address.IndexOfAny(['[', '%']) < 0 ? BitsOfIPv6 : null,
        _ => null,
    };

    private static MkIoException Refused(string range)
        => new(MkIoErrorKind.InvalidRequest, $"'{range}' is no range of addresses. Write one address, 203.0.113.7, or a range, 203.0.113.0/24.");
}
