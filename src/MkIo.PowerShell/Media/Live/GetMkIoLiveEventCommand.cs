using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Live;

/// <summary>Gets live events: their state, and where to send the picture to.</summary>
/// <remarks>
/// <para>IngestUrl has the addresses to send to; the service fills them in when the event has started.</para>
/// <para>The service filters by name, created, createdBy, updated, updatedBy and by properties/ with created, description, encoding/encodingType, lastModified, resourceState. Labels are the tags of live events.</para>
/// </remarks>
/// <example>
/// <para>All live events.</para>
/// <code>Get-MkIoLiveEvent</code>
/// </example>
/// <example>
/// <para>Where to send the picture to.</para>
/// <code>(Get-MkIoLiveEvent stage).IngestUrl</code>
/// </example>
/// <example>
/// <para>All that run, and so cost money.</para>
/// <code>Get-MkIoLiveEvent -Filter "properties/resourceState eq 'Running'"</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoLiveEvent", SupportsPaging = true)]
[OutputType(typeof(LiveEvent))]
[RequiresPermission("ams.liveevent.get")]
public sealed class GetMkIoLiveEventCommand : GetLabeledCmdlet<LiveEvent>
{
    private protected override ListSpec<LiveEvent> Spec => new(Project.Media.LiveEvents, liveEvent => liveEvent.Name);
}
