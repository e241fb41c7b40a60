using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Stops streaming endpoints.</summary>
/// <remarks><para>Nothing on the endpoint's host name plays any more, whichever locator it belongs to.</para></remarks>
/// <example>
/// <para>Stop an endpoint and wait until it has stopped.</para>
/// <code>Stop-MkIoStreamingEndpoint trial -Wait</code>
/// </example>
/// <example>
/// <para>Stop all that run.</para>
/// <code>Get-MkIoStreamingEndpoint | Where-Object State -eq 'Running' | Stop-MkIoStreamingEndpoint</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsLifecycle.Stop, "MkIoStreamingEndpoint", SupportsShouldProcess = true)]
[OutputType(typeof(StreamingEndpoint))]
[RequiresPermission("ams.streamingendpoint.stop", "ams.streamingendpoint.get")]
public sealed class StopMkIoStreamingEndpointCommand : ActionCmdlet<StreamingEndpoint>
{
    private protected override ResourceAction<StreamingEndpoint> Action
    {
        get
        {
            var endpoints = Project.Media.StreamingEndpoints;
            return new(endpoints, "Stop the streaming endpoint; nothing on its host name plays any more", "stopped", TargetState.Of("Stopped"), endpoints.StopAsync);
        }
    }
}
