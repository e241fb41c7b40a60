using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using MkIo.Http;
using MkIo.Json;

namespace MkIo.Management;

public sealed partial class MeterUsage
{
    /// <summary>What it cost, in the unit of the currency.</summary>
    [JsonIgnore] public decimal? Cost => decimal.TryParse(CostText, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var amount) ? amount : null;
}

public sealed partial class ProjectMeterUsage
{
    /// <summary>The project's name.</summary>
    [JsonIgnore] public string? Project { get; internal set; }

    /// <summary>The first day of the report, as the service writes it.</summary>
    [JsonIgnore] public string? Start { get; internal set; }

    /// <summary>The end of the report, as the service writes it.</summary>
    [JsonIgnore] public string? End { get; internal set; }
}

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

/// <summary>What the organization used (<c>POST /api/v1/organization/reports/usage</c>).</summary>
public sealed class UsageReports
{
    private const string Path = "/api/v1/organization/reports/usage";
    private const string Csv = "csv";
    private static readonly string[] CsvTypes = ["text/csv", "text/plain"];
    private readonly ApiSender _sender;

    internal UsageReports(ApiSender sender) => _sender = sender;

    /// <summary>Gets rows as they come. A range that is longer than the service takes at once is asked for in parts, which fit together without a gap or an overlap.</summary>
    /// <param name="query">What is wanted; its format is not looked at.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="MkIoException">A request failed.</exception>
    public async IAsyncEnumerable<MeterUsage> ListAsync(UsageQuery query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var (start, end) in UsageRange.Parts(Guard.NotNull(query)))
        {
            var report = await _sender.SendAsync(Request(query, "json", start, end), MkIoJson.TypeInfo<UsageReport>(), cancellationToken).ConfigureAwait(false);
            foreach (var row in report.Value ?? [])
                yield return row;
        }
    }

    /// <summary>Gets the report as the service writes it in CSV, byte for byte.</summary>
    /// <param name="query">What is wanted; its format is not looked at.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The range is longer than the service takes at once, or the request failed.</exception>
    public async Task<byte[]> GetCsvAsync(UsageQuery query, CancellationToken cancellationToken = default)
    {
        var parts = UsageRange.Parts(Guard.NotNull(query)).Take(2).ToList();
        if (parts.Count != 1)
        {
            throw new MkIoException(
                MkIoErrorKind.InvalidRequest, $"A CSV is one answer of the service, which takes {UsageRange.Longest(query.Granularity)} at most by the {query.Granularity}: ask for a shorter range, or for a coarser granularity.");
        }

        var response = await _sender.SendAsync(Request(query, Csv, parts[0].Start, parts[0].End), cancellationToken).ConfigureAwait(false);
        return response.Body;
    }

    private static ApiRequest Request(UsageQuery query, string format, DateTimeOffset start, DateTimeOffset end)
    {
        var body = new UsageQuery
        {
            StartDate = start,
            EndDate = end,
            Format = format,
            Granularity = query.Granularity,
            GroupBy = query.GroupBy,
            MeterNames = query.MeterNames,
            ProjectNames = query.ProjectNames,
            PaymentMethodIds = query.PaymentMethodIds,
            FilterOnReportedDate = query.FilterOnReportedDate,
        };
        return new ApiRequest(HttpMethod.Post, Path, MkIoJson.Bytes(body))
        {
            ChangesNothing = true,
            AlsoTakes = format == Csv ? CsvTypes : [],
        };
    }
}
