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
public sealed class StopMkIoStreamingEndpointCommand : ResourceActionCmdlet<StreamingEndpoint>
{
    /// <inheritdoc/>
    protected override StatefulCollection<StreamingEndpoint> Collection => Project.Media.StreamingEndpoints;

    private protected override string Action => "Stop the streaming endpoint; nothing on its host name plays any more";

    private protected override string Outcome => "stopped";

    private protected override TargetState Goal => TargetState.Of("Stopped");

    private protected override Task ActAsync(StatefulCollection<StreamingEndpoint> collection, string name, CancellationToken cancellationToken)
        => Project.Media.StreamingEndpoints.StopAsync(name, cancellationToken);
}
