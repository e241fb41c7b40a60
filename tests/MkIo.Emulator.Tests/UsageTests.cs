using System.Globalization;
using System.Text.Json.Nodes;

namespace MkIo.Emulator.Tests;

public sealed class UsageTests
{
    private const string Report = "/api/v1/organization/reports/usage";

    [Fact]
    public async Task The_last_day_does_not_count()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var reply = await emulator.PostAsync(Report, Query("2026-02-27", "2026-03-01"));
        var rows = Rows(reply, "video_encoding_ondemand");
        Assert.Equal(["2026-02-27", "2026-02-28"], rows.Select(row => Text(row, "date")[..10]));
        Assert.Equal([48m, 48m], rows.Select(Quantity));
        Assert.Equal(("2026-02-27", "2026-03-01", 6), (Supplement(reply, "start"), Supplement(reply, "end"), reply.Json["supplemental"]!["records"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("hour", "2026-02-01", "2026-03-01", 672)]
    [InlineData("day", "2026-02-01", "2026-03-01", 28)]
    [InlineData("week", "2026-02-01", "2026-03-01", 5)]
    [InlineData("month", "2025-11-01", "2026-03-01", 4)]
    [InlineData("year", "2024-01-01", "2026-01-01", 2)]
    public async Task A_row_stands_for_a_span_of_the_granularity(string granularity, string start, string end, int spans)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var rows = Rows(await emulator.PostAsync(Report, Query(start, end, $"\"granularity\":\"{granularity}\"")), "streaming_egress");
        Assert.Equal(spans, rows.Count);
        var hours = (decimal)(Date(end) - Date(start)).TotalHours;
        Assert.Equal(hours / 2, rows.Sum(Quantity));
        Assert.All(rows, row => Assert.Equal(Quantity(row) * 0.04m, decimal.Parse(Text(row, "cost"), CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_week_begins_on_Monday()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        // The first of February is a Sunday.
        var rows = Rows(await emulator.PostAsync(Report, Query("2026-02-01", "2026-02-03", "\"granularity\":\"week\"")), "streaming_egress");
        Assert.Equal([("2026-01-26", 12m), ("2026-02-02", 12m)], rows.Select(row => (Text(row, "date")[..10], Quantity(row))));
    }

    [Fact]
    public async Task Projects_meters_and_payment_methods_narrow_it()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await emulator.PutAssetAsync("one", project: "other");
        var narrow = await emulator.PostAsync(Report, Query("2026-01-01", "2026-01-02", "\"projectNames\":[\"other\"],\"meterNames\":[\"storage_management\"]"));
        var row = Assert.Single(narrow.Json["value"]!.AsArray());
        Assert.Equal(("other", "storage_management"), (Text(row!, "project"), Text(row!, "meterName")));
        var both = await emulator.PostAsync(Report, Query("2026-01-01", "2026-01-02"));
        Assert.Equal(["demo", "other"], both.Json["value"]!.AsArray().Select(found => Text(found!, "project")).Distinct());
        var none = await emulator.PostAsync(Report, Query("2026-01-01", "2026-01-02", $"\"paymentMethodIds\":[\"{Guid.NewGuid()}\"]"));
        Assert.Empty(none.Json["value"]!.AsArray());
    }

    [Fact]
    public async Task What_is_under_way_is_not_charged_yet()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var (start, end) = (Day(-1), Day(2));
        var used = Rows(await emulator.PostAsync(Report, Query(start, end, "\"granularity\":\"hour\"")), "streaming_egress");
        var charged = Rows(await emulator.PostAsync(Report, Query(start, end, "\"granularity\":\"hour\",\"filterOnReportedDate\":true")), "streaming_egress");
        Assert.Null(used[^1]["dateProcessed"]);
        Assert.DoesNotContain(charged, row => row["dateProcessed"] is null);
        Assert.InRange(used.Count - charged.Count, 0, 1);
    }

    [Theory]
    [InlineData("2026-02-01", "2026-02-01", "")]
    [InlineData("2026-01-01", "2026-02-02", "\"granularity\":\"hour\"")]
    [InlineData("2025-01-01", "2026-01-02", "")]
    [InlineData("2026-01-01", "2026-01-02", "\"projectNames\":[\"demo\"],\"paymentMethodIds\":[\"c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0\"]")]
    public async Task What_the_notes_forbid_is_refused(string start, string end, string more)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        Assert.Equal(400, (await emulator.PostAsync(Report, Query(start, end, more))).Status);
    }

    [Fact]
    public async Task The_CSV_has_the_rows_of_the_JSON()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var rows = (await emulator.PostAsync(Report, Query("2026-01-01", "2026-01-08"))).Json["value"]!.AsArray();
        var csv = await emulator.PostAsync(Report, Query("2026-01-01", "2026-01-08", "\"format\":\"csv\",\"download\":true"));
        Assert.Equal("text/csv", csv.ContentType);
        var lines = csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("date,date_processed,meter_name,", lines[0], StringComparison.Ordinal);
        Assert.Equal(rows.Count + 1, lines.Length);
        Assert.Equal(rows.Select(row => Text(row!, "cost")), lines[1..].Select(line => line.Split(',')[^2]));
    }

    [Fact]
    public async Task A_project_tells_the_hours_since_the_month_began()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var before = DateTime.UtcNow;
        var reply = await emulator.GetAsync("/api/v1/projects/demo/usage");
        var quantity = Quantity(Rows(reply, "video_encoding_ondemand").Single());
        // The hour may have changed in between.
        Assert.Contains(quantity, new[] { 2m * HoursBegun(before), 2m * HoursBegun(DateTime.UtcNow) });
        Assert.Equal("demo", Supplement(reply, "project"));
    }

    private static DateTime Date(string day) => DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Day(int fromToday) => DateTime.UtcNow.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int HoursBegun(DateTime time) => (time.Day - 1) * 24 + time.Hour + 1;

    private static string Query(string start, string end, string more = "") =>
        $"{{\"startDate\":\"{start}\",\"endDate\":\"{end}\"{(more.Length == 0 ? "" : ",")}{more}}}";

    private static List<JsonNode> Rows(Reply reply, string meter)
    {
        Assert.Equal(200, reply.Status);
        return [.. reply.Json["value"]!.AsArray().Where(row => Text(row!, "meterName") == meter).Select(row => row!)];
    }

    private static string Text(JsonNode row, string field) => row[field]!.GetValue<string>();

    private static decimal Quantity(JsonNode row) => row["quantity"]!.GetValue<decimal>();

    private static string Supplement(Reply reply, string field) => Text(reply.Json["supplemental"]!, field);
}
