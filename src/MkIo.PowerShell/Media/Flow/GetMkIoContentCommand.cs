using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Flow;

/// <summary>Gets content, the names that sources supply and live resources ask for.</summary>
/// <remarks>
/// <para>The service filters by name, displayName, id, labels, created, createdBy, updated, updatedBy and status/state.</para>
/// </remarks>
/// <example>
/// <para>All content, and whether it is in use.</para>
/// <code>Get-MkIoContent</code>
/// </example>
/// <example>
/// <para>The content of a channel group.</para>
/// <code>Get-MkIoContent -Label @{ group = 'sports' }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-and-sources/">Content, sources and destinations</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoContent", SupportsPaging = true)]
[OutputType(typeof(Content))]
[RequiresPermission("flow.content.get")]
public sealed class GetMkIoContentCommand : GetLabeledCmdlet<Content>
{
    private protected override ListSpec<Content> Spec => new(Project.Media.Content, content => content.Name);
}
