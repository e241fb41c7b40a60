using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Gives streaming endpoints another capacity.</summary>
/// <remarks><para>0 is a shared Standard endpoint, more a Premium one of so many units.</para></remarks>
/// <example>
/// <para>Make an endpoint Premium with two units.</para>
/// <code>Resize-MkIoStreamingEndpoint default -ScaleUnits 2 -Wait</code>
/// </example>
/// <example>
/// <para>Make all endpoints Standard.</para>
/// <code>Get-MkIoStreamingEndpoint | Resize-MkIoStreamingEndpoint -ScaleUnits 0</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Resize, "MkIoStreamingEndpoint", SupportsShouldProcess = true)]
[OutputType(typeof(StreamingEndpoint))]
[RequiresPermission("ams.streamingendpoint.scale", "ams.streamingendpoint.get")]
public sealed class ResizeMkIoStreamingEndpointCommand : ActionCmdlet<StreamingEndpoint>
{
    /// <summary>The capacity: 0 for Standard, more for Premium.</summary>
    [Parameter(Mandatory = true)]
    [ValidateRange(0, int.MaxValue)]
    public int ScaleUnits { get; set; }

    private protected override ResourceAction<StreamingEndpoint> Action
    {
        get
        {
            var (endpoints, units) = (Project.Media.StreamingEndpoints, ScaleUnits);
            return new(endpoints, $"Scale the streaming endpoint to {units} units", "scaled", TargetState.Settled, (name, cancellationToken) => endpoints.ScaleAsync(name, units, cancellationToken));
        }
    }
}
