using System.Globalization;
using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Usage;

/// <summary>Gets what the organization used and what it cost, row by row, or as the CSV of the service.</summary>
/// <remarks>
/// <para>Days are those of UTC. The day of -End does not count: -Start 2026-03-01 -End 2026-04-01 is March, and so is -Month 2026-03.</para>
/// <para>By the hour the service takes 31 days at once, by the day a year. Rows of longer times are asked for in parts and come as the parts arrive; a CSV is one answer and cannot be longer.</para>
/// </remarks>
/// <example>
/// <para>What did last month cost?</para>
/// <code>Get-MkIoUsage -Month 2026-03 -Granularity month | Measure-Object Cost -Sum</code>
/// </example>
/// <example>
/// <para>One project, hour by hour.</para>
/// <code>Get-MkIoUsage -Start 2026-03-01 -End 2026-03-08 -Granularity hour -Project demo -Meter video_encoding_ondemand</code>
/// </example>
/// <example>
/// <para>The CSV for the accountants.</para>
/// <code>Get-MkIoUsage -Month 2026-03 -OutFile march.csv</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/usage-and-billing/">Usage and billing</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoUsage", DefaultParameterSetName = DaysSet)]
[OutputType(typeof(MeterUsage))]
[OutputType(typeof(System.IO.FileInfo))]
[RequiresPermission("core.customer.get")]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class GetMkIoUsageCommand : MkIoCmdlet
{
    private const string DaysSet = "Days";
    private const string MonthSet = "Month";

    private readonly List<string> _projects = [];

    /// <summary>The first day. A moment, such as one of Get-Date, counts as its day in UTC.</summary>
    /// <value>The first of this month</value>
    [Parameter(Position = 0, ParameterSetName = DaysSet)]
    [DateTimeTransformation]
    public DateTime? Start { get; set; }

    /// <summary>The first day that no longer counts. A moment within a day lets that day count.</summary>
    /// <value>Tomorrow</value>
    [Parameter(Position = 1, ParameterSetName = DaysSet)]
    [DateTimeTransformation]
    public DateTime? End { get; set; }

    /// <summary>The month, such as 2026-03.</summary>
    [Parameter(Mandatory = true, ParameterSetName = MonthSet)]
    public string? Month { get; set; }

    /// <summary>The span of time that a row stands for.</summary>
    /// <value>day</value>
    [Parameter]
    [ClosedSet(typeof(UsageQuery), nameof(UsageQuery.Granularity))]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string Granularity { get; set; } = "day";

    /// <summary>Only these projects, by name; not together with -PaymentMethodId. Get-MkIoProject can be piped: all that come make one report.</summary>
    /// <value>All projects</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public new string[]? Project { get; set; }

    /// <summary>Only these meters, by name, such as video_encoding_ondemand.</summary>
    [Parameter]
    [Alias("MeterName")]
    public string[]? Meter { get; set; }

    /// <summary>Only these payment methods, by id; not together with -Project.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public Guid[]? PaymentMethodId { get; set; }

    /// <summary>Counts by the day of the charge instead of the day of the use.</summary>
    [Parameter]
    public SwitchParameter ByReportedDate { get; set; }

    /// <summary>Writes the service's CSV to this file, byte for byte, and returns the file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OutFile { get; set; }

    /// <summary>Takes the projects that the pipeline brings.</summary>
    protected override void ProcessRecord() => _projects.AddRange(Project ?? []);

    /// <summary>Gets the report.</summary>
    protected override void EndProcessing() => Try(OutFile, () =>
    {
        // A pipeline that brought no project asks for none, and not for all.
        if (MyInvocation.ExpectingInput && _projects.Count == 0)
            return;
        if (_projects.Count > 0 && PaymentMethodId is { Length: > 0 })
            throw Invalid("The service counts either projects or payment methods: give one of -Project and -PaymentMethodId.");
        if (OutFile is null)
            WriteRows(NewQuery());
        else
            WriteFile(NewQuery(), FileSystemPath.Of(SessionState.Path, OutFile));
    });

    private void WriteRows(UsageQuery query) => WriteAll(Client.Management.Usage.ListAsync(query, StoppingToken));

    private void WriteFile(UsageQuery query, string path)
    {
        var usage = Client.Management.Usage;
        System.IO.File.WriteAllBytes(path, Await(cancellationToken => usage.GetCsvAsync(query, cancellationToken)));
        WriteObject(new System.IO.FileInfo(path));
    }

    private UsageQuery NewQuery()
    {
        var today = new DateTimeOffset(DateTime.UtcNow.Date, TimeSpan.Zero);
        var (start, end) = Month is null
            ? (Start is { } first ? UsageDays.First(first) : today.AddDays(1 - today.Day), End is { } last ? UsageDays.End(last) : today.AddDays(1))
            : UsageDays.Month(Month);
        return new UsageQuery
        {
            StartDate = start,
            EndDate = end,
            Granularity = Granularity,
            ProjectNames = _projects.Count > 0 ? _projects : null,
            MeterNames = Meter,
            PaymentMethodIds = PaymentMethodId,
            FilterOnReportedDate = ByReportedDate ? true : null,
        };
    }
}

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
