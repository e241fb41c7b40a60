using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Flow;

/// <summary>Creates a source, and refuses to touch one that exists.</summary>
/// <remarks>
/// <para>A source says how a stream arrives: SRTListener waits for an encoder, SRTCaller, UDP, SDI and HLSPullInput take a -Url. Url has the addresses to send to once the service has given them.</para>
/// </remarks>
/// <example>
/// <para>A listener that one encoder may call.</para>
/// <code>New-MkIoSource london -ContentName channel-1 -NetworkName internet -Type SRTListener -Port 5000 -IpResource External -AllowList 203.0.113.7</code>
/// </example>
/// <example>
/// <para>A pull from an HLS stream.</para>
/// <code>New-MkIoSource feed -Type HLSPullInput -Url https://example.com/live.m3u8 -User me -Password (Get-Secret feed)</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-and-sources/">Content, sources and destinations</seealso>
[Cmdlet(VerbsCommon.New, "MkIoSource", SupportsShouldProcess = true)]
[OutputType(typeof(Source))]
[RequiresPermission("flow.source.get", "flow.source.create")]
public sealed class NewMkIoSourceCommand : TransportWriteCmdlet<Source>
{
    /// <summary>The content that the source supplies; an empty text takes the source off its content.</summary>
    [Parameter]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? ContentName { get; set; }

    private protected override ResourceCollection<Source> Collection => Project.Media.Sources;

    private protected override Action<Source> NewChange(TransportChange transport) => FlowChange.ToSource(transport, ContentName);
}
