using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Processing;

/// <summary>Removes transforms, after asking.</summary>
/// <remarks><para>The records of the jobs that ran under a transform go with it; the assets that they made stay.</para></remarks>
/// <example>
/// <para>Remove one transform.</para>
/// <code>Remove-MkIoTransform hd</code>
/// </example>
/// <example>
/// <para>Remove the transforms of a trial.</para>
/// <code>Get-MkIoTransform trial-* | Remove-MkIoTransform -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/transforms-and-jobs/">Transforms and jobs</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoTransform", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("ams.transform.delete")]
public sealed class RemoveMkIoTransformCommand : RemoveCmdlet<Transform>
{
    /// <inheritdoc/>
    protected override ResourceCollection<Transform> Collection => Project.Media.Transforms;

    /// <inheritdoc/>
    protected override string? Consequence(string name) => "and the records of its jobs";
}
