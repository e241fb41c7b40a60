using MkIo.Http;

namespace MkIo.Management;

/// <summary>The days of a usage report, cut into parts that the service takes: 31 days by the hour, a year by the day.</summary>
internal static class UsageRange
{
    public static IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Parts(UsageQuery query)
    {
        if (query.StartDate is not { } start || query.EndDate is not { } end || start >= end)
            throw new MkIoException(MkIoErrorKind.InvalidRequest, "The first day of a usage report must be before its end, and the day of the end itself does not count.");
        return Cut(start, end, query.Granularity);
    }

    public static string Longest(string? granularity) => granularity == "hour" ? "31 days" : "a year";

    private static IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Cut(DateTimeOffset start, DateTimeOffset end, string? granularity)
    {
        while (start < end)
        {
            var most = granularity switch
            {
                "hour" => start.AddDays(31),
                "day" or null => start.AddYears(1),
                _ => end,
            };
            var part = most < end ? most : end;
            yield return (start, part);
            start = part;
        }
    }
}
