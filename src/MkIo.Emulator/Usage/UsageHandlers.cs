using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Resources;

namespace MkIo.Emulator.Usage;

/// <summary>The two reports of what was used: of the organization, and of one project since the month began.</summary>
internal static class UsageHandlers
{
    public static ValueTask<ApiResult> ReportAsync(ApiRequest request)
    {
        var query = UsageQuery.Parse(request.Body);
        var rows = Rows(request, query).Select(row => row.ToJson()).ToList();
        if (query.Format == "csv")
        {
            return new(new ApiResult(request.Operation.SuccessStatus, UsageCsv.Write(rows))
            {
                ContentType = "text/csv; charset=utf-8",
                FileName = query.IsDownload ? $"usage-{UsageQuery.DayText(query.Start)}-{UsageQuery.DayText(query.End)}.csv" : null,
            });
        }
        return new(request.Answer(new JsonObject { ["value"] = new JsonArray([.. rows]), ["supplemental"] = query.Describe(rows.Count) }));
    }

    public static ValueTask<ApiResult> ProjectAsync(ApiRequest request)
    {
        var start = new DateTimeOffset(request.Now.UtcDateTime.Date, TimeSpan.Zero).AddDays(1 - request.Now.UtcDateTime.Day);
        var end = start.AddMonths(1);
        var hours = UsageSpan.Cut(start, end, "month", onlyCharged: false, request.Now).Sum(span => span.Hours);
        var meters = Meter.All.Select(meter => new JsonObject
        {
            ["meterName"] = meter.Name,
            ["family"] = meter.Family,
            ["solution"] = meter.Solution,
            ["unit"] = meter.Unit,
            ["quantity"] = meter.HourlyQuantity * hours,
        });
        return new(request.Answer(new JsonObject
        {
            ["value"] = new JsonArray([.. meters]),
            ["supplemental"] = new JsonObject
            {
                ["records"] = Meter.All.Count,
                ["start"] = UsageQuery.DayText(start),
                ["end"] = UsageQuery.DayText(end),
                ["project"] = request.Parameter("project_name"),
            },
        }));
    }

    private static IEnumerable<UsageRow> Rows(ApiRequest request, UsageQuery query) =>
        UsageQuery.Wants(query.PaymentMethods, FixedContent.PaymentMethodId.ToString())
            ? from span in UsageSpan.Cut(query.Start, query.End, query.Granularity, query.ByReportedDate, request.Now)
              from project in request.State.ProjectNames
              where UsageQuery.Wants(query.Projects, project)
              from meter in Meter.All
              where UsageQuery.Wants(query.Meters, meter.Name)
              select new UsageRow(project, meter, span)
            : [];
}
