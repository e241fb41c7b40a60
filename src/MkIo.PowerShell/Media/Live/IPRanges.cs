using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MkIo.Http;
using MkIo.Media;

namespace MkIo.PowerShell.Media.Live;

/// <summary>Reads ranges of addresses as people write them: <c>203.0.113.7</c> or <c>203.0.113.0/24</c>.</summary>
internal static class IPRanges
{
    private const int LongestName = 32;
    private const int BitsOfAddress = 32;

    public static LiveEventAccessControl AccessControl(IEnumerable<string> ranges)
        => new() { Ip = new IPAccessControl { Allow = [.. ranges.Select(Parse)] } };

    private static IPRange Parse(string text)
    {
        var parts = text.Trim().Split('/');
        if (parts.Length > 2 || !IPAddress.TryParse(parts[0], out var address) || address.AddressFamily != AddressFamily.InterNetwork)
            throw Refused(text);
        var bits = BitsOfAddress;
        if (parts.Length == 2 && (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out bits) || bits > BitsOfAddress))
            throw Refused(text);
        var name = text.Trim();
        return new IPRange { Name = name.Length <= LongestName ? name : name.Substring(0, LongestName), Address = parts[0], SubnetPrefixLength = bits };
    }

    private static MkIoException Refused(string text)
        => new(MkIoErrorKind.InvalidRequest, $"'{text}' is no range of addresses. Write one address, 203.0.113.7, or a range, 203.0.113.0/24.");
}
