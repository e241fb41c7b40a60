using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Live;

/// <summary>Creates a live event, or changes what can be changed of one that exists.</summary>
/// <remarks>
/// <para>The service lets only the AI pipeline of a live event be changed. Another change is an error that names the field, and the event stays as it was.</para>
/// <para>An event that is already as desired is not written again, so that a script can be run twice.</para>
/// </remarks>
/// <example>
/// <para>Create the event if it is not there.</para>
/// <code>Set-MkIoLiveEvent backstage -Protocol RTMP -EncodingType PassthroughStandard</code>
/// </example>
/// <example>
/// <para>Change the AI pipeline.</para>
/// <code>Set-MkIoLiveEvent stage -Pipeline @{ name = 'VodTranscription' }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoLiveEvent", SupportsShouldProcess = true)]
[OutputType(typeof(LiveEvent))]
[RequiresPermission("ams.liveevent.get", "ams.liveevent.create", "ams.liveevent.update")]
public sealed class SetMkIoLiveEventCommand : WriteLiveEventCmdlet;
