using MkIo.Live;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Live;

/// <summary>Starts live channels.</summary>
/// <remarks><para>A channel is billed for the full month when it starts, and stopping it gives nothing back. Prompts for confirmation.</para></remarks>
/// <example>
/// <para>Start a channel and wait until it runs.</para>
/// <code>Start-MkIoLiveChannel news -Wait -TimeoutSec 600</code>
/// </example>
/// <example>
/// <para>Start several without a prompt.</para>
/// <code>Get-MkIoLiveChannel match-* | Start-MkIoLiveChannel -Confirm:$false</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/live/">Live</seealso>
[Cmdlet(VerbsLifecycle.Start, "MkIoLiveChannel", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Flow))]
[RequiresPermission("transform.livechannel.update", "transform.livechannel.get")]
public sealed class StartMkIoLiveChannelCommand : ActionCmdlet<Flow>
{
    private protected override ResourceAction<Flow> Action
    {
        get
        {
            var channels = Project.Live.LiveChannels;
            return new(channels, "Start the live channel and be billed for the full month", "started", TargetState.Of("Running").OrFailure("UnableToStart"), channels.StartAsync);
        }
    }
}
