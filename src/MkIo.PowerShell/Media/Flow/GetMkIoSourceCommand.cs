using MkIo.Media;
using MkIo.PowerShell.Pipeline;

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
