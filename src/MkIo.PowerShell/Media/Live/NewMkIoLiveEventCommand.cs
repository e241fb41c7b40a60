using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Live;

/// <summary>Creates a live event, and refuses to touch one that exists.</summary>
/// <remarks>
/// <para>Nearly all of a live event is fixed when it is created: input, encoding, stream options, host name, description and tags.</para>
/// <para>Pass-through forwards what the encoder sends; Standard and Premium1080p make a ladder of qualities of up to 720p and 1080p. SRT is for the encoding types.</para>
/// <para>A created event does not cost until it is started.</para>
/// </remarks>
/// <example>
/// <para>A pass-through event for RTMP.</para>
/// <code>New-MkIoLiveEvent stage -Protocol RTMP -EncodingType PassthroughStandard</code>
/// </example>
/// <example>
/// <para>An encoding event for SRT that one encoder may send to, with a host of its own.</para>
/// <code>New-MkIoLiveEvent stage -Protocol SRT -EncodingType Premium1080p -AllowIP 203.0.113.7 -HostnamePrefix stage</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsCommon.New, "MkIoLiveEvent", SupportsShouldProcess = true)]
[OutputType(typeof(LiveEvent))]
[RequiresPermission("ams.liveevent.get", "ams.liveevent.create")]
public sealed class NewMkIoLiveEventCommand : SetMkIoLiveEventCommand;
