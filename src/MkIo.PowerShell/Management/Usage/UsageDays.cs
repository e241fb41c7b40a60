using System.Globalization;
using MkIo.Http;

namespace MkIo.PowerShell.Management;

/// <summary>The days of a usage report, which are days of UTC, out of what people write.</summary>
internal static class UsageDays
{
    /// <summary>A day that was typed without a time zone is meant as it stands; a moment, such as that of Get-Date, is on the day that UTC has then.</summary>
    public static DateTimeOffset First(DateTime day) => new(InUtc(day).Date, TimeSpan.Zero);

    /// <summary>The first day that no longer counts: a moment within a day still counts, and with it its whole day.</summary>
    public static DateTimeOffset End(DateTime day)
        => First(day) is var first && InUtc(day) == first.UtcDateTime ? first : first.AddDays(1);

    public static (DateTimeOffset Start, DateTimeOffset End) Month(string month)
    {
        if (!DateTime.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            throw new MkIoException(MkIoErrorKind.InvalidRequest, $"'{month}' is not a month. Write it as in 2026-03.");
        var start = new DateTimeOffset(first, TimeSpan.Zero);
        return (start, start.AddMonths(1));
    }

    private static DateTime InUtc(DateTime day)
        => day.Kind == DateTimeKind.Local ? day.ToUniversalTime() : DateTime.SpecifyKind(day, DateTimeKind.Utc);
}
