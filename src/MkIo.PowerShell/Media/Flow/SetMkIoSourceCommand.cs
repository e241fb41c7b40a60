using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Flow;

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
    [Parameter]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? ContentName { get; set; }

    private protected override ResourceCollection<Source> Collection => Project.Media.Sources;

    private protected override Action<Source> NewChange(TransportChange transport) => FlowChange.ToSource(transport, ContentName);
}
