using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Flow;

/// <summary>Removes content, after asking.</summary>
/// <remarks>
/// <para>Sources of the content stay; nobody finds them by this name any more.</para>
/// </remarks>
/// <example>
/// <para>Remove one.</para>
/// <code>Remove-MkIoContent channel-1</code>
/// </example>
/// <example>
/// <para>Remove what nobody uses.</para>
/// <code>Get-MkIoContent | Where-Object State -eq 'Inactive' | Remove-MkIoContent</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-and-sources/">Content, sources and destinations</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoContent", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("flow.content.delete")]
public sealed class RemoveMkIoContentCommand : RemoveCmdlet<Content>
{
    /// <inheritdoc/>
    protected override ResourceCollection<Content> Collection => Project.Media.Content;
}
