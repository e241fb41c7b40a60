using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Live;

/// <summary>Creates a live output, which archives a live event into an asset, and refuses to touch one that exists.</summary>
/// <remarks>
/// <para>The asset has to exist. Publish it with a locator to let people watch while the event runs; it stays when the event is gone.</para>
/// <para>Pass-through of the basic sort keeps up to 8 hours, the other encoding types up to 25.</para>
/// </remarks>
/// <example>
/// <para>Archive an event into an asset.</para>
/// <code>New-MkIoAsset stage-archive -StorageAccountName media
/// New-MkIoLiveOutput stage recording -Asset stage-archive -ArchiveWindow 4:00:00</code>
/// </example>
/// <example>
/// <para>The same for all events of a day.</para>
/// <code>Get-MkIoLiveEvent match-* | ForEach-Object { New-MkIoLiveOutput $_ recording -Asset "$($_.Name)-recording" -ArchiveWindow 4:00:00 }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsCommon.New, "MkIoLiveOutput", SupportsShouldProcess = true)]
[OutputType(typeof(LiveOutput))]
[RequiresPermission("ams.liveeventoutput.get", "ams.liveeventoutput.create")]
public sealed class NewMkIoLiveOutputCommand : SetMkIoLiveOutputCommand;
