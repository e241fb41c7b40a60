using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Filters;

/// <summary>Makes a selection of tracks for a filter; nothing is sent.</summary>
/// <remarks>
/// <para>A track is selected when it meets all that is said here. A filter lets a track through when it is in any of its selections.</para>
/// <para>Where several values are given to a Not parameter, none of them may be met; the other parameters take one value.</para>
/// <para>Permission needed: none.</para>
/// </remarks>
/// <example>
/// <para>A filter with all sound but the English one, and video of up to 3 Mbit/s.</para>
/// <code>New-MkIoAccountFilter no-english -Track (New-MkIoTrackSelection -Type audio -NotLanguage en), (New-MkIoTrackSelection -Type video -Bitrate 0-3000000)</code>
/// </example>
/// <example>
/// <para>All tracks of an asset but one language, for one asset alone.</para>
/// <code>$others = New-MkIoTrackSelection -NotLanguage de
/// New-MkIoAssetFilter a1 no-german -Track $others</code>
/// <para>A hashtable says the same: -Track @{ NotLanguage = 'de' }.</para>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/playback-filters/">Playback filters</seealso>
[Cmdlet(VerbsCommon.New, "MkIoTrackSelection")]
[OutputType(typeof(FilterTrackSelection))]
public sealed class NewMkIoTrackSelectionCommand : AsyncCmdlet
{
    /// <summary>video, audio or text.</summary>
    [Parameter(Position = 0)]
    [ClosedSet("video", "audio", "text")]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string? Type { get; set; }

    /// <summary>The language, such as en or en-US.</summary>
    [Parameter]
    public string? Language { get; set; }

    /// <summary>The track's name.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>The codec.</summary>
    [Parameter]
    [OpenSet("avc1", "hev1", "hvc1", "mp4a", "ec-3")]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string? FourCC { get; set; }

    /// <summary>The bitrate in bits per second, or a range such as 0-3000000.</summary>
    [Parameter]
    public string? Bitrate { get; set; }

    /// <summary>Sorts of tracks that are not selected.</summary>
    [Parameter]
    [ClosedSet("video", "audio", "text")]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string[]? NotType { get; set; }

    /// <summary>Languages that are not selected.</summary>
    [Parameter]
    public string[]? NotLanguage { get; set; }

    /// <summary>Names that are not selected.</summary>
    [Parameter]
    public string[]? NotName { get; set; }

    /// <summary>Codecs that are not selected.</summary>
    [Parameter]
    [OpenSet("avc1", "hev1", "hvc1", "mp4a", "ec-3")]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string[]? NotFourCC { get; set; }

    /// <summary>Bitrates or ranges of bitrates that are not selected.</summary>
    [Parameter]
    public string[]? NotBitrate { get; set; }

    /// <summary>Writes the selection.</summary>
    protected override void EndProcessing()
    {
        (string Property, string? Value, string[]? Not)[] said =
        [
            ("Type", Type, NotType), ("Language", Language, NotLanguage), ("Name", Name, NotName), ("FourCC", FourCC, NotFourCC), ("Bitrate", Bitrate, NotBitrate),
        ];
        var conditions = said.Where(item => item.Value is not null).Select(item => (item.Property, "Equal", item.Value!))
            .Concat(said.SelectMany(item => (item.Not ?? []).Select(value => (item.Property, "NotEqual", value)))).ToArray();
        if (conditions.Length == 0)
        {
            ThrowTerminatingError(new ErrorRecord(
                new PSArgumentException("Say what the tracks have in common, such as -Type audio."), "MkIo.TrackSelectionInvalid", ErrorCategory.InvalidArgument, null));
        }

        WriteObject(TrackSelection.Of(conditions));
    }
}
