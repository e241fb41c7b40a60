using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Filters;

/// <summary>What the New- and Set- cmdlets of account filters and asset filters have in common: what a filter lets through.</summary>
/// <typeparam name="T">The filter.</typeparam>
public abstract class FilterWriteCmdlet<T> : WriteCmdlet<T> where T : MediaFilter, new()
{
    /// <summary>The filter's name, 1 to 260 characters.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public virtual string Name { get; set; } = string.Empty;

    /// <summary>The bitrate that a player starts near, in bits per second.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(1, long.MaxValue)]
    public long? FirstQuality { get; set; }

    /// <summary>The highest bitrate of video that is let through, in bits per second; sound and text are let through too. It replaces the selections of tracks.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(1, long.MaxValue)]
    public long? MaxBitrate { get; set; }

    /// <summary>The lowest bitrate of video that is let through, in bits per second; sound and text are let through too. It replaces the selections of tracks.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(0, long.MaxValue)]
    public long? MinBitrate { get; set; }

    /// <summary>The selections of tracks, as hashtables or as New-MkIoTrackSelection makes them; a track that is in any of them is let through. An empty list lets all through.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyCollection]
    [TrackSelectionTransformation]
    public FilterTrackSelection[]? Track { get; set; }

    /// <summary>Where the clip begins, from the start of the content. A number is in seconds; 90s, 1m30s, 500ms, 00:01:30, PT1M30S and TimeSpan objects are accepted too.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DurationTransformation(DurationUnit.Seconds, AllowBlank = true)]
    public TimeSpan? ClipStart { get; set; }

    /// <summary>Where the clip ends, from the start of the content; rounded down to a segment. A number is in seconds; 90s, 1m30s, 500ms, 00:01:30, PT1M30S and TimeSpan objects are accepted too.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DurationTransformation(DurationUnit.Seconds, AllowBlank = true)]
    public TimeSpan? ClipEnd { get; set; }

    /// <summary>For live streams: the time of day at which the clip begins.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>For live streams: the time of day at which the clip ends.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>For live streams: how far players can go back, at least 10 seconds. A number is in seconds; 90s, 1m30s, 500ms, 00:01:30, PT1M30S and TimeSpan objects are accepted too.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DurationTransformation(DurationUnit.Seconds, AllowBlank = true)]
    public TimeSpan? Window { get; set; }

    /// <summary>For live streams: how far behind the live edge players stay, at most 300 seconds. A number is in seconds; 90s, 1m30s, 500ms, 00:01:30, PT1M30S and TimeSpan objects are accepted too.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DurationTransformation(DurationUnit.Seconds, AllowBlank = true)]
    public TimeSpan? LiveBackoff { get; set; }

    /// <summary>For live streams: lets the end count while the stream is still running.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter ForceEnd { get; set; }

    private ResourceWriter<T> Writer => field ??= new(this);

    /// <summary>The collection that the cmdlet writes to.</summary>
    private protected abstract ResourceCollection<T> Collection { get; }

    /// <summary>What the filter is in; null for the account.</summary>
    private protected virtual string? Parent => null;

    /// <summary>Asks, and writes.</summary>
    private protected override void Write(ResourceInput<T>? input)
        => Writer.Write(new(Collection, Name, Changed(input, NewChange().ApplyTo)) { Key = Parent is null ? Name : $"{Parent}/{Name}" });

    private FilterChange NewChange()
    {
        var limitsBitrate = MinBitrate is not null || MaxBitrate is not null;
        if (Track is not null && limitsBitrate)
            throw Invalid("-Track says which tracks there are, and so do -MinBitrate and -MaxBitrate: give the one or the others, such as -Track @{ Type = 'video'; Bitrate = '0-3000000' }.");
        if (MinBitrate > MaxBitrate)
            throw Invalid($"The lowest bitrate, {MinBitrate}, is above the highest, {MaxBitrate}.");
        return new FilterChange
        {
            FirstQuality = FirstQuality,
            Tracks = Track is not null ? [.. Track] : limitsBitrate ? TrackSelection.Within(MinBitrate, MaxBitrate) : null,
            ClipStart = ClipStart,
            ClipEnd = ClipEnd,
            StartTime = StartTime,
            EndTime = EndTime,
            Window = Window,
            LiveBackoff = LiveBackoff,
            ForceEnd = IsBound(nameof(ForceEnd)) ? ForceEnd.IsPresent : null,
        };
    }
}

/// <summary>What a user said about a filter; null means that it was not said.</summary>
internal sealed record FilterChange
{
    public long? FirstQuality { get; init; }

    public List<FilterTrackSelection>? Tracks { get; init; }

    public TimeSpan? ClipStart { get; init; }

    public TimeSpan? ClipEnd { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public DateTimeOffset? EndTime { get; init; }

    public TimeSpan? Window { get; init; }

    public TimeSpan? LiveBackoff { get; init; }

    public bool? ForceEnd { get; init; }

    private bool LimitsTime => ClipStart is not null || ClipEnd is not null || StartTime is not null || EndTime is not null
        || Window is not null || LiveBackoff is not null || ForceEnd is not null;

    public void ApplyTo(MediaFilter resource)
    {
        var filter = resource.Properties;
        if (FirstQuality is { } bitrate)
            filter.FirstQuality = new FirstQuality { Bitrate = bitrate };
        filter.Tracks = Tracks ?? filter.Tracks;
        if (!LimitsTime)
            return;
        var range = filter.PresentationTimeRange ??= new PresentationTimeRange { Timescale = TimeSpan.TicksPerSecond };
        range.StartTimestamp = Units(ClipStart, range) ?? range.StartTimestamp;
        range.EndTimestamp = Units(ClipEnd, range) ?? range.EndTimestamp;
        range.StartTime = StartTime ?? range.StartTime;
        range.EndTime = EndTime ?? range.EndTime;
        range.PresentationWindowDuration = Units(Window, range) ?? range.PresentationWindowDuration;
        range.LiveBackoffDuration = Units(LiveBackoff, range) ?? range.LiveBackoffDuration;
        range.ForceEndTimestamp = ForceEnd ?? range.ForceEndTimestamp;
    }

    // The filter keeps the time scale that it has: other values stand in it too.
    private static long? Units(TimeSpan? time, PresentationTimeRange range)
        => time is { } span ? (long)(span.Ticks * (decimal)(range.Timescale ?? TimeSpan.TicksPerSecond) / TimeSpan.TicksPerSecond) : null;
}
