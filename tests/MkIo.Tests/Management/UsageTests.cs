using System.Text.Json;
using MkIo.Management;
using MkIo.Tests.Support;

namespace MkIo.Tests.Management;

public sealed class UsageTests
{
    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);

    private static MkIoClient Client(ScriptedServer server) => new(new MkIoClientOptions(Secret.From("token"), server.BaseUrl));

    private static string Row(string date) => $$"""{"date":"{{date}}","meterName":"m","cost":"1.25","currency":"USD","quantity":2}""";

    [Fact]
    public async Task Rows_come_while_later_parts_were_not_asked_for_yet()
    {
        using var server = new ScriptedServer((context, number) => ScriptedServer.AnswerAsync(context, 200, $$"""{"supplemental":{},"value":[{{Row($"2026-0{number}-01T00:00:00Z")}}]}"""));
        using var client = Client(server);
        var query = new UsageQuery { StartDate = Day(2026, 1, 1), EndDate = Day(2026, 3, 15), Granularity = "hour" };
        var rows = new List<MeterUsage>();
        await foreach (var row in client.Management.Usage.ListAsync(query, TestContext.Current.CancellationToken))
        {
            rows.Add(row);
            Assert.Equal(rows.Count, server.Requests.Count);
        }

        Assert.Equal(3, rows.Count);
        Assert.Equal(1.25m, rows[0].Cost);
        Assert.Equal(Day(2026, 1, 1), rows[0].Date);
        Assert.Equal(
            [("2026-01-01", "2026-02-01"), ("2026-02-01", "2026-03-04"), ("2026-03-04", "2026-03-15")],
            server.Requests.Select(request => Days(request.Body)));
    }

    [Theory]
    [InlineData("day", 1)]
    [InlineData("month", 1)]
    [InlineData("year", 1)]
    [InlineData("hour", 12)]
    public async Task A_leap_year_is_asked_for_in_as_many_parts_as_the_service_takes(string granularity, int parts)
    {
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200, """{"supplemental":{},"value":[]}"""));
        using var client = Client(server);
        await foreach (var _ in client.Management.Usage.ListAsync(new UsageQuery { StartDate = Day(2028, 1, 1), EndDate = Day(2029, 1, 1), Granularity = granularity }, TestContext.Current.CancellationToken))
            Assert.Fail("There are no rows.");
        Assert.Equal(parts, server.Requests.Count);
        Assert.Equal("2028-01-01", Days(server.Requests[0].Body).Start);
        Assert.Equal("2029-01-01", Days(server.Requests[^1].Body).End);
    }

    [Fact]
    public async Task A_csv_is_taken_byte_for_byte()
    {
        const string csv = "\uFEFFdate;meter\r\n2026-01-01;\"überall\"\r\n";
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200, csv, "text/csv"));
        using var client = Client(server);
        var bytes = await client.Management.Usage.GetCsvAsync(new UsageQuery { StartDate = Day(2026, 1, 1), EndDate = Day(2026, 2, 1), Granularity = "day" }, TestContext.Current.CancellationToken);
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(csv), bytes);
        Assert.Contains("\"csv\"", server.Requests[0].Body);
        Assert.Contains("text/csv", server.Requests[0].Headers["Accept"]);
    }

    private static (string Start, string End) Days(string body)
    {
        using var document = JsonDocument.Parse(body);
        return (document.RootElement.GetProperty("startDate").GetString()!, document.RootElement.GetProperty("endDate").GetString()!);
    }
}
