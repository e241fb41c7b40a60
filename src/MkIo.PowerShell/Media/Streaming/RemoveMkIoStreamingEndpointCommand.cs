using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Removes streaming endpoints, after asking.</summary>
/// <remarks><para>Every URL on the endpoint's host name stops to work. The service wants it stopped before.</para></remarks>
/// <example>
/// <para>Stop and remove an endpoint.</para>
/// <code>Stop-MkIoStreamingEndpoint trial -Wait -PassThru | Remove-MkIoStreamingEndpoint</code>
/// </example>
/// <example>
/// <para>Remove one without being asked.</para>
/// <code>Remove-MkIoStreamingEndpoint old -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoStreamingEndpoint", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("ams.streamingendpoint.delete")]
public sealed class RemoveMkIoStreamingEndpointCommand : RemoveCmdlet<StreamingEndpoint>
{
    /// <inheritdoc/>
    protected override ResourceCollection<StreamingEndpoint> Collection => Project.Media.StreamingEndpoints;

    /// <inheritdoc/>
    protected override string? Consequence(string name) => "every URL on its host name stops to work";
}
