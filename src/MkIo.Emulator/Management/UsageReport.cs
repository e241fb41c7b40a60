using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MkIo.Emulator.Http;
using MkIo.Emulator.Json;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Management;

/// <summary>The two reports of what was used: of the organization, and of one project since the month began.</summary>
internal sealed class UsageHandlers(ResourceStore store)
{
    public ApiResult Report(ApiRequest request)
    {
        var query = UsageQuery.Parse(request.Body);
        var rows = Rows(request, query).Select(row => row.ToJson()).ToList();
        if (query.Format == "csv")
        {
            return new ApiResult(request.Operation.SuccessStatus, UsageCsv.Write(rows))
            {
                ContentType = "text/csv; charset=utf-8",
                FileName = query.IsDownload ? $"usage-{UsageQuery.DayText(query.Start)}-{UsageQuery.DayText(query.End)}.csv" : null,
            };
        }
        return request.Respond(new JsonObject { ["value"] = new JsonArray([.. rows]), ["supplemental"] = query.Describe(rows.Count) });
    }

    public static ApiResult ReportProject(ApiRequest request)
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
        return request.Respond(new JsonObject
        {
            ["value"] = new JsonArray([.. meters]),
            ["supplemental"] = new JsonObject
            {
                ["records"] = Meter.All.Count,
                ["start"] = UsageQuery.DayText(start),
                ["end"] = UsageQuery.DayText(end),
                ["project"] = request.Parameter("project_name"),
            },
        });
    }

    private IEnumerable<UsageRow> Rows(ApiRequest request, UsageQuery query) =>
        UsageQuery.Wants(query.PaymentMethods, OrganizationContent.PaymentMethodId.ToString())
            ? from span in UsageSpan.Cut(query.Start, query.End, query.Granularity, query.ByReportedDate, request.Now)
              from project in store.Projects.Select(project => project.Name)
              where UsageQuery.Wants(query.Projects, project)
              from meter in Meter.All
              where UsageQuery.Wants(query.Meters, meter.Name)
              select new UsageRow(project, meter, span)
            : [];
}

/// <summary>
/// A report as CSV. The documents do not tell the columns: here they are the fields of the JSON rows, in the spelling in which
/// the documents speak of <c>date_processed</c>.
/// </summary>
internal static partial class UsageCsv
{
    // Also a report without rows tells them.
    private static readonly IReadOnlyList<string> Columns =
        [.. new UsageRow(string.Empty, Meter.All[0], new UsageSpan(default, 0, IsCharged: false)).ToJson().Select(field => field.Key)];

    public static byte[] Write(IReadOnlyList<JsonObject> rows)
    {
        var text = new StringBuilder();
        Add(text, Columns.Select(name => Capital().Replace(name, match => "_" + match.Value.ToLowerInvariant())));
        foreach (var row in rows)
            Add(text, row.Select(field => field.Value?.ToString() ?? string.Empty));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Add(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(Quote)).Append("\r\n");

    private static string Quote(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}

/// <summary>One row of a report: what a project used of a meter in a span of time.</summary>
internal sealed record UsageRow(string Project, Meter Meter, UsageSpan Span)
{
    private const string PaymentMethodName = "Demo payment method";

    public decimal Quantity => Meter.HourlyQuantity * Span.Hours;

    public JsonObject ToJson() => new()
    {
        ["date"] = JsonText.Time(Span.Date),
        ["dateProcessed"] = Span.IsCharged ? JsonText.Time(Span.Date) : null,
        ["meterName"] = Meter.Name,
        ["meterSku"] = Meter.Sku,
        ["family"] = Meter.Family,
        ["solution"] = Meter.Solution,
        ["project"] = Project,
        ["paymentMethod"] = OrganizationContent.PaymentMethodId.ToString(),
        ["paymentMethodName"] = PaymentMethodName,
        ["entitlement"] = null,
        ["entitlementType"] = null,
        ["quantity"] = Quantity,
        ["unit"] = Meter.Unit,
        ["price"] = Meter.Price,
        ["cost"] = (Quantity * Meter.Price).ToString(CultureInfo.InvariantCulture),
        ["currency"] = "USD",
    };
}

/// <summary>A meter, and what every project uses of it: made up, and the same in each hour, so that a test can tell the sum of any span.</summary>
internal sealed record Meter(string Name, string Family, string Solution, string Unit, decimal HourlyQuantity, decimal Price, string Sku)
{
    public static readonly IReadOnlyList<Meter> All =
    [
        new("video_encoding_ondemand", "Video Processing", "VOD Encoding", "minutes", 2m, 0.015m, "AAS1010154"),
        new("streaming_egress", "Video Streaming", "Streaming", "gigabytes", 0.5m, 0.04m, "AAS1010201"),
        new("storage_management", "Storage Management", "Storage", "gigabytes", 1.25m, 0.002m, "AAS1010317"),
    ];
}
