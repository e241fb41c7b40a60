using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Processing;

/// <summary>Gets transforms: by name, by wildcard or by filter.</summary>
/// <remarks><para>A transform is a recipe; Start-MkIoJob carries it out.</para></remarks>
/// <example>
/// <para>All transforms and what they do.</para>
/// <code>Get-MkIoTransform</code>
/// </example>
/// <example>
/// <para>Make another of the same outputs.</para>
/// <code>New-MkIoTransform hd-2 -Output (Get-MkIoTransform hd).Outputs</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/transforms-and-jobs/">Transforms and jobs</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoTransform", SupportsPaging = true)]
[OutputType(typeof(Transform))]
[RequiresPermission("ams.transform.get")]
public sealed class GetMkIoTransformCommand : GetCmdlet<Transform>
{
    private protected override ListSpec<Transform> Spec => new(Project.Media.Transforms, transform => transform.Name);
}
