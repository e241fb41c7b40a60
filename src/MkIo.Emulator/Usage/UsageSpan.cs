namespace MkIo.Emulator.Usage;

/// <summary>The hours that one row of a report counts.</summary>
/// <param name="Date">The first hour, cut to the report's granularity: it can be earlier than the report begins.</param>
/// <param name="Hours">How many hours.</param>
/// <param name="IsCharged">Whether they were charged; the hour that is under way is not yet.</param>
internal sealed record UsageSpan(DateTimeOffset Date, int Hours, bool IsCharged)
{
    // Nobody used anything before; a report of all years has an end on this side too.
    private static readonly DateTimeOffset Earliest = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>All spans of some time, oldest first.</summary>
    public static IEnumerable<UsageSpan> Cut(DateTimeOffset start, DateTimeOffset end, string granularity, bool onlyCharged, DateTimeOffset now)
    {
        var thisHour = Floor(now, "hour");
        var first = Later(start, Earliest);
        var charged = Between(first, Earlier(end, thisHour), granularity, isCharged: true);
        return onlyCharged ? charged : charged.Concat(Between(Later(first, thisHour), Earlier(end, thisHour.AddHours(1)), granularity, isCharged: false));
    }

    private static IEnumerable<UsageSpan> Between(DateTimeOffset start, DateTimeOffset end, string granularity, bool isCharged)
    {
        while (start < end)
        {
            var date = Floor(start, granularity);
            var next = Earlier(Next(date, granularity), end);
            yield return new UsageSpan(date, (int)(next - start).TotalHours, isCharged);
            start = next;
        }
    }

    private static DateTimeOffset Floor(DateTimeOffset time, string granularity) => granularity switch
    {
        "year" => new(time.Year, 1, 1, 0, 0, 0, TimeSpan.Zero),
        "month" => new(time.Year, time.Month, 1, 0, 0, 0, TimeSpan.Zero),
        "week" => Floor(time, "day").AddDays(-((int)time.DayOfWeek + 6) % 7),
        "day" => new(time.Date, TimeSpan.Zero),
        _ => new DateTimeOffset(time.Date, TimeSpan.Zero).AddHours(time.Hour),
    };

    private static DateTimeOffset Next(DateTimeOffset date, string granularity) => granularity switch
    {
        "year" => date.AddYears(1),
        "month" => date.AddMonths(1),
        "week" => date.AddDays(7),
        "day" => date.AddDays(1),
        _ => date.AddHours(1),
    };

    private static DateTimeOffset Earlier(DateTimeOffset x, DateTimeOffset y) => x < y ? x : y;

    private static DateTimeOffset Later(DateTimeOffset x, DateTimeOffset y) => x > y ? x : y;
}
