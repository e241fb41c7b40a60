using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Flow;

/// <summary>Gets sources: how streams arrive, and where to send them to.</summary>
/// <remarks>
/// <para>The service filters by name, displayName, id, labels, created, createdBy, updated, updatedBy, status/state, spec/contentName and spec/transport/type.</para>
/// </remarks>
/// <example>
/// <para>All sources, and where to send to.</para>
/// <code>Get-MkIoSource</code>
/// </example>
/// <example>
/// <para>The sources of one content.</para>
/// <code>Get-MkIoSource -Filter "spec/contentName eq 'channel-1'"</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-and-sources/">Content, sources and destinations</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoSource", SupportsPaging = true)]
[OutputType(typeof(Source))]
[RequiresPermission("flow.source.get")]
public sealed class GetMkIoSourceCommand : GetLabeledCmdlet<Source>
{
    private protected override ListSpec<Source> Spec => new(Project.Media.Sources, source => source.Name);
}

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
    /// <summary>The content that the source supplies.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? ContentName { get; set; }

    private protected override ResourceCollection<Source> Collection => Project.Media.Sources;

    private protected override Action<Source> NewChange(TransportChange transport) => FlowChange.ToSource(transport, ContentName);
}

/// <summary>Creates a source, or changes what can be changed of one that exists.</summary>
/// <remarks>
/// <para>Display name, labels, content, allow-list, passphrase, URL, user and password can be changed; the rest is fixed when the source is created, and a change of it is an error that names the field.</para>
/// <para>What is already as desired is not written again.</para>
/// </remarks>
/// <example>
/// <para>Let another encoder in.</para>
/// <code>Set-MkIoSource london -AllowList 203.0.113.7, 203.0.113.8</code>
/// </example>
/// <example>
/// <para>Take the source off its content.</para>
/// <code>Set-MkIoSource london -ContentName ''</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-and-sources/">Content, sources and destinations</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoSource", SupportsShouldProcess = true)]
[OutputType(typeof(Source))]
[RequiresPermission("flow.source.get", "flow.source.create", "flow.source.update")]
public sealed class SetMkIoSourceCommand : TransportWriteCmdlet<Source>
{
    /// <summary>The content that the source supplies; an empty text takes the source off its content.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? ContentName { get; set; }

    private protected override ResourceCollection<Source> Collection => Project.Media.Sources;

    private protected override Action<Source> NewChange(TransportChange transport) => FlowChange.ToSource(transport, ContentName);
}

/// <summary>Removes sources, after asking.</summary>
/// <remarks>
/// <para>Live resources that use the source lose their input.</para>
/// </remarks>
/// <example>
/// <para>Remove one.</para>
/// <code>Remove-MkIoSource london</code>
/// </example>
/// <example>
/// <para>Remove what nobody uses.</para>
/// <code>Get-MkIoSource | Where-Object State -eq 'Inactive' | Remove-MkIoSource</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-and-sources/">Content, sources and destinations</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoSource", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("flow.source.delete")]
public sealed class RemoveMkIoSourceCommand : RemoveCmdlet<Source>
{
    /// <inheritdoc/>
    protected override ResourceCollection<Source> Collection => Project.Media.Sources;
}
