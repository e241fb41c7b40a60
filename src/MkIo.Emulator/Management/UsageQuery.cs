using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Management;

/// <summary>What a report is asked for. The schema tells the form; what the notes beside it forbid is refused here.</summary>
internal sealed record UsageQuery
{
    private const string DayFormat = "yyyy-MM-dd";

    public required DateTimeOffset Start { get; init; }

    /// <summary>The first day that does not count.</summary>
    public required DateTimeOffset End { get; init; }

    public required string Granularity { get; init; }

    public required string Format { get; init; }

    public required bool IsDownload { get; init; }

    public required bool ByReportedDate { get; init; }

    /// <summary>Those that are wanted; none for all.</summary>
    public required IReadOnlyList<string> Projects { get; init; }

    public required IReadOnlyList<string> Meters { get; init; }

    public required IReadOnlyList<string> PaymentMethods { get; init; }

    public static UsageQuery Parse(JsonElement body)
    {
        var query = new UsageQuery
        {
            Start = Day(body, "startDate"),
            End = Day(body, "endDate"),
            Granularity = Text(body, "granularity") ?? "day",
            Format = Text(body, "format") ?? "json",
            IsDownload = Flag(body, "download"),
            ByReportedDate = Flag(body, "filterOnReportedDate"),
            Projects = Texts(body, "projectNames"),
            Meters = Texts(body, "meterNames"),
            PaymentMethods = Texts(body, "paymentMethodIds"),
        };
        query.Check();
        return query;
    }

    public JsonObject Describe(int records) => new()
    {
        ["records"] = records,
        ["filters"] = new JsonObject { ["paymentMethodIds"] = List(PaymentMethods), ["projectNames"] = List(Projects), ["meterNames"] = List(Meters) },
        ["start"] = DayText(Start),
        ["end"] = DayText(End),
        ["format"] = Format,
        ["download"] = IsDownload,
        ["granularity"] = Granularity,
        ["groupBy"] = new JsonArray("meter"),
    };

    public static string DayText(DateTimeOffset day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static bool Wants(IReadOnlyList<string> wanted, string value) => wanted.Count == 0 || wanted.Contains(value, StringComparer.OrdinalIgnoreCase);

    private void Check()
    {
        if (Start >= End)
            throw ApiException.Refused("endDate", "Must be after startDate.");
        if (Granularity == "hour" && End > Start.AddDays(31))
            throw ApiException.Refused("endDate", "Must be within 31 days for the granularity hour.");
        if (Granularity == "day" && End > Start.AddYears(1))
            throw ApiException.Refused("endDate", "Must be within one year for the granularity day.");
        if (Projects.Count > 0 && PaymentMethods.Count > 0)
            throw ApiException.Refused("paymentMethodIds", "Cannot be given together with projectNames.");
    }

    private static DateTimeOffset Day(JsonElement body, string name) =>
        new(DateOnly.ParseExact(body.GetProperty(name).GetString()!, DayFormat, CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.Zero);

    private static string? Text(JsonElement body, string name) => body.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Flag(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.GetBoolean();

    private static IReadOnlyList<string> Texts(JsonElement body, string name) =>
        body.TryGetProperty(name, out var values) ? [.. values.EnumerateArray().Select(value => value.GetString()!)] : [];

    private static JsonArray List(IReadOnlyList<string> values) => new([.. values.Select(value => JsonValue.Create(value))]);
}

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
