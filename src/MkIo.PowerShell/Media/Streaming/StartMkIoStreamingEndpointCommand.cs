using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Starts streaming endpoints.</summary>
/// <remarks><para>An endpoint serves when its state is Running, and costs from then on.</para></remarks>
/// <example>
/// <para>Start an endpoint and wait until it serves.</para>
/// <code>Start-MkIoStreamingEndpoint default -Wait -PassThru</code>
/// </example>
/// <example>
/// <para>Start all that are stopped.</para>
/// <code>Get-MkIoStreamingEndpoint | Where-Object State -eq 'Stopped' | Start-MkIoStreamingEndpoint -Wait</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsLifecycle.Start, "MkIoStreamingEndpoint", SupportsShouldProcess = true)]
[OutputType(typeof(StreamingEndpoint))]
[RequiresPermission("ams.streamingendpoint.start", "ams.streamingendpoint.get")]
public sealed class StartMkIoStreamingEndpointCommand : ActionCmdlet<StreamingEndpoint>
{
    private protected override ResourceAction<StreamingEndpoint> Action
    {
        get
        {
            var endpoints = Project.Media.StreamingEndpoints;
            return new(endpoints, "Start the streaming endpoint", "started", TargetState.Of("Running"), endpoints.StartAsync);
        }
    }
}
