using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Filters;

/// <summary>What the New- and Set- cmdlets of account filters and asset filters have in common: what a filter lets through.</summary>
/// <typeparam name="T">The filter.</typeparam>
public abstract class WriteFilterCmdlet<T> : WriteNamedResourceCmdlet<T> where T : MediaFilter, new()
{
    private bool? _forceEnd;

    /// <summary>The filter's name, 1 to 260 characters.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>The bitrate that a player starts near, in bits per second.</summary>
    [Parameter]
    [ValidateRange(1L, long.MaxValue)]
    public long? FirstQuality { get; set; }

    /// <summary>The highest bitrate of video that is let through, in bits per second; sound and text are let through too. It replaces the selections of tracks.</summary>
    [Parameter]
    [ValidateRange(1L, long.MaxValue)]
    public long? MaxBitrate { get; set; }

    /// <summary>The lowest bitrate of video that is let through, in bits per second; sound and text are let through too. It replaces the selections of tracks.</summary>
    [Parameter]
    [ValidateRange(0L, long.MaxValue)]
    public long? MinBitrate { get; set; }

    /// <summary>The selections of tracks, as hashtables or as New-MkIoTrackSelection makes them; a track that is in any of them is let through. An empty list lets all through.</summary>
    [Parameter]
    [AllowEmptyCollection]
    [TrackSelectionTransformation]
    public FilterTrackSelection[]? Track { get; set; }

    /// <summary>Where the clip begins, from the start of the content.</summary>
    [Parameter]
    public TimeSpan? ClipStart { get; set; }

    /// <summary>Where the clip ends, from the start of the content; rounded down to a segment.</summary>
    [Parameter]
    public TimeSpan? ClipEnd { get; set; }

    /// <summary>For live streams: the time of day at which the clip begins.</summary>
    [Parameter]
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>For live streams: the time of day at which the clip ends.</summary>
    [Parameter]
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>For live streams: how far players can go back, at least 10 seconds.</summary>
    [Parameter]
    public TimeSpan? Window { get; set; }

    /// <summary>For live streams: how far behind the live edge players stay, at most 300 seconds.</summary>
    [Parameter]
    public TimeSpan? LiveBackoff { get; set; }

    /// <summary>For live streams: lets the end count while the stream is still running.</summary>
    [Parameter]
    public SwitchParameter ForceEnd { get; set; }

    private protected override string ResourceName => Name;

    private bool LimitsBitrate => MinBitrate is not null || MaxBitrate is not null;

    private bool LimitsTime => ClipStart is not null || ClipEnd is not null || StartTime is not null || EndTime is not null
        || Window is not null || LiveBackoff is not null || _forceEnd is not null;

    private protected override void Check()
    {
        _forceEnd = IsBound(nameof(ForceEnd)) ? ForceEnd.IsPresent : null;
        if (Track is not null && LimitsBitrate)
            throw Invalid("-Track says which tracks there are, and so do -MinBitrate and -MaxBitrate: give the one or the others, such as -Track @{ Type = 'video'; Bitrate = '0-3000000' }.");
        if (MinBitrate > MaxBitrate)
            throw Invalid($"The lowest bitrate, {MinBitrate}, is above the highest, {MaxBitrate}.");
    }

    private protected override void Apply(string name, T resource)
    {
        var filter = resource.Properties;
        if (FirstQuality is { } bitrate)
            filter.FirstQuality = new FirstQuality { Bitrate = bitrate };
        if (Track is not null || LimitsBitrate)
            filter.Tracks = Track is null ? TrackSelection.Within(MinBitrate, MaxBitrate) : [.. Track];
        if (!LimitsTime)
            return;
        var range = filter.PresentationTimeRange ??= new PresentationTimeRange { Timescale = TimeSpan.TicksPerSecond };
        range.StartTimestamp = Units(ClipStart, range) ?? range.StartTimestamp;
        range.EndTimestamp = Units(ClipEnd, range) ?? range.EndTimestamp;
        range.StartTime = StartTime ?? range.StartTime;
        range.EndTime = EndTime ?? range.EndTime;
        range.PresentationWindowDuration = Units(Window, range) ?? range.PresentationWindowDuration;
        range.LiveBackoffDuration = Units(LiveBackoff, range) ?? range.LiveBackoffDuration;
        range.ForceEndTimestamp = _forceEnd ?? range.ForceEndTimestamp;
    }

    // The filter keeps the time scale that it has: other values stand in it too.
    private static long? Units(TimeSpan? time, PresentationTimeRange range)
        => time is { } span ? (long)(span.Ticks * (decimal)(range.Timescale ?? TimeSpan.TicksPerSecond) / TimeSpan.TicksPerSecond) : null;
}
