using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Processing;

/// <summary>Creates transforms, and refuses to touch those that exist.</summary>
/// <remarks>
/// <para>A transform is a recipe that Start-MkIoJob carries out. The everyday ones need -BuiltInPreset alone; thumbnails, tracks, AI pipelines and ladders of one's own are a -Preset, whose mistakes are named by their path before anything is sent.</para>
/// </remarks>
/// <example>
/// <para>Encode to adaptive bit rates up to 1080p.</para>
/// <code>New-MkIoTransform hd -BuiltInPreset H264MultipleBitrate1080p</code>
/// </example>
/// <example>
/// <para>Take a picture every ten seconds.</para>
/// <code>New-MkIoTransform pictures -Preset @{ '@odata.type' = '#MediaKind.ThumbnailGeneratorPreset'; thumbnails = @(@{ format = 'Jpeg'; start = 'PT0S'; step = 'PT10S'; range = '100%'; width = '320' }) }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/transforms-and-jobs/">Transforms and jobs</seealso>
[Cmdlet(VerbsCommon.New, "MkIoTransform", SupportsShouldProcess = true)]
[OutputType(typeof(Transform))]
[RequiresPermission("ams.transform.get", "ams.transform.create")]
public sealed class NewMkIoTransformCommand : SetMkIoTransformCommand;
