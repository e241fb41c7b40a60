using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Live;

/// <summary>Removes live outputs, after asking: the recording ends.</summary>
/// <remarks>
/// <para>What was recorded stays in the asset.</para>
/// </remarks>
/// <example>
/// <para>End one recording.</para>
/// <code>Remove-MkIoLiveOutput recording -LiveEvent stage</code>
/// </example>
/// <example>
/// <para>End all recordings of an event without being asked.</para>
/// <code>Get-MkIoLiveOutput stage | Remove-MkIoLiveOutput -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoLiveOutput", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("ams.liveeventoutput.delete")]
public sealed class RemoveMkIoLiveOutputCommand : RemoveCmdlet<LiveOutput>
{
    /// <summary>The live event's name, which a piped output brings.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("LiveEventName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string LiveEvent { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override ResourceCollection<LiveOutput> Collection => Project.Media.LiveOutputs(LiveEvent);
}
