using MkIo.Live;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Live;

/// <summary>Creates a live channel. Fails if one with that name already exists.</summary>
/// <remarks><para>The channel is created stopped, and costs nothing until it starts. It needs an asset to record into and a configuration of the type encodingLive.</para></remarks>
/// <example>
/// <para>Create a channel from a source.</para>
/// <code>New-MkIoLiveChannel news -Asset news-recording -Config hd -Input @{ sourceName = 'studio'; transformInput = 'input_1' }</code>
/// </example>
/// <example>
/// <para>Create a channel from content, with 12 hours to seek back.</para>
/// <code>New-MkIoLiveChannel sports -Asset sports-recording -Config hd -ConfigVersion prod -ArchiveWindow 12:00:00 -Input @{ contentName = 'match'; transformInput = 'input_1' }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/live/">Live</seealso>
[Cmdlet(VerbsCommon.New, "MkIoLiveChannel", SupportsShouldProcess = true)]
[OutputType(typeof(Flow))]
[RequiresPermission("transform.livechannel.get", "transform.livechannel.create")]
public sealed class NewMkIoLiveChannelCommand : SetMkIoLiveChannelCommand;
