using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Processing;

/// <summary>Creates transforms or updates them, and keeps all that it was not told to change.</summary>
/// <remarks><para>Jobs that run keep the recipe that they began with.</para></remarks>
/// <example>
/// <para>Change the preset and keep the rest.</para>
/// <code>Set-MkIoTransform hd -BuiltInPreset H264MultipleBitrate720p</code>
/// </example>
/// <example>
/// <para>Let all transforms give way to urgent ones.</para>
/// <code>Get-MkIoTransform | Set-MkIoTransform -RelativePriority Low</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/transforms-and-jobs/">Transforms and jobs</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoTransform", SupportsShouldProcess = true)]
[OutputType(typeof(Transform))]
[RequiresPermission("ams.transform.get", "ams.transform.create", "ams.transform.update")]
public sealed class SetMkIoTransformCommand : WriteTransformCmdlet
{
    private protected override string Action => "Create or update the transform";

    /// <summary>Asks, and writes.</summary>
    protected override void ProcessRecord() => Try(Name, () =>
    {
        var (name, change) = (Name, NewChange());
        Write(name, name, name, cancellationToken => Project.Media.Transforms.CreateOrUpdateAsync(name, change, cancellationToken));
    });
}
