using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Gets streaming endpoints: by name, by wildcard or by filter.</summary>
/// <remarks><para>An endpoint serves while it is Running, and costs while it does.</para></remarks>
/// <example>
/// <para>All endpoints with state and host name.</para>
/// <code>Get-MkIoStreamingEndpoint</code>
/// </example>
/// <example>
/// <para>Those that run.</para>
/// <code>Get-MkIoStreamingEndpoint -Filter "properties/resourceState eq 'Running'"</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoStreamingEndpoint", SupportsPaging = true)]
[OutputType(typeof(StreamingEndpoint))]
[RequiresPermission("ams.streamingendpoint.get")]
public sealed class GetMkIoStreamingEndpointCommand : GetCmdlet<StreamingEndpoint>
{
    private protected override ListSpec<StreamingEndpoint> Spec => new(Project.Media.StreamingEndpoints, streamingEndpoint => streamingEndpoint.Name);
}
