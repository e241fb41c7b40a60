using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Changes streaming endpoints, and keeps all that it was not told to change.</summary>
/// <remarks><para>Only what differs is sent. The capacity is changed by Resize-MkIoStreamingEndpoint; new endpoints are made by New-MkIoStreamingEndpoint.</para></remarks>
/// <example>
/// <para>Put a CDN before an endpoint.</para>
/// <code>Set-MkIoStreamingEndpoint default -CdnEnabled</code>
/// </example>
/// <example>
/// <para>Let only one network reach all endpoints.</para>
/// <code>Get-MkIoStreamingEndpoint | Set-MkIoStreamingEndpoint -AllowIP 10.1.2.0/24</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoStreamingEndpoint", SupportsShouldProcess = true)]
[OutputType(typeof(StreamingEndpoint))]
[RequiresPermission("ams.streamingendpoint.get", "ams.streamingendpoint.update")]
public sealed class SetMkIoStreamingEndpointCommand : WriteStreamingEndpointCmdlet
{
    private protected override string Action => "Change the streaming endpoint";

    /// <summary>Asks, and writes.</summary>
    protected override void ProcessRecord() => Try(Name, () =>
    {
        var (name, change, endpoints) = (Name, NewChange(), Project.Media.StreamingEndpoints);
        Write(name, name, name, async cancellationToken =>
        {
            var current = await endpoints.GetAsync(name, cancellationToken).ConfigureAwait(false);
            return await endpoints.CreateOrUpdateAsync(name, current, change, cancellationToken).ConfigureAwait(false);
        });
    });
}
