using MkIo.Live;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Live;

/// <summary>Stops live channels.</summary>
/// <remarks><para>Viewers lose the stream. The recording stays in its asset.</para></remarks>
/// <example>
/// <para>Stop a channel and wait until it has stopped.</para>
/// <code>Stop-MkIoLiveChannel news -Wait</code>
/// </example>
/// <example>
/// <para>Stop all that run.</para>
/// <code>Get-MkIoLiveChannel -Filter "status/state eq 'Running'" | Stop-MkIoLiveChannel</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/live/">Live</seealso>
[Cmdlet(VerbsLifecycle.Stop, "MkIoLiveChannel", SupportsShouldProcess = true)]
[OutputType(typeof(Flow))]
[RequiresPermission("transform.livechannel.update", "transform.livechannel.get")]
public sealed class StopMkIoLiveChannelCommand : ActionCmdlet<Flow>
{
    private protected override ResourceAction<Flow> Action
    {
        get
        {
            var channels = Project.Live.LiveChannels;
            return new(channels, "Stop the live channel", "stopped", TargetState.Of("Stopped").OrFailure("UnableToStart"), channels.StopAsync);
        }
    }
}
