using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Restarts streaming endpoints, which empties their caches.</summary>
/// <remarks><para>Players may be interrupted while it restarts.</para></remarks>
/// <example>
/// <para>Empty the cache of an endpoint.</para>
/// <code>Restart-MkIoStreamingEndpoint default -Wait</code>
/// </example>
/// <example>
/// <para>Restart two endpoints and see what became of them.</para>
/// <code>'default', 'eu' | Restart-MkIoStreamingEndpoint -Wait -PassThru</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsLifecycle.Restart, "MkIoStreamingEndpoint", SupportsShouldProcess = true)]
[OutputType(typeof(StreamingEndpoint))]
[RequiresPermission("ams.streamingendpoint.restart", "ams.streamingendpoint.get")]
public sealed class RestartMkIoStreamingEndpointCommand : ActionCmdlet<StreamingEndpoint>
{
    private protected override ResourceAction<StreamingEndpoint> Action
    {
        get
        {
            var endpoints = Project.Media.StreamingEndpoints;
            return new(endpoints, "Restart the streaming endpoint and empty its cache", "restarted", TargetState.Of("Running"), endpoints.RestartAsync);
        }
    }
}
