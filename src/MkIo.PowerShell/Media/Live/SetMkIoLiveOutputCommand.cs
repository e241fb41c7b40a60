using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Live;

/// <summary>Creates a live output if it is not there.</summary>
/// <remarks>
/// <para>The service lets nothing of a live output be changed: an output that differs from what is said is an error that names the field, and stays as it was. One that is as desired is not written again, so that a script can be run twice.</para>
/// </remarks>
/// <example>
/// <para>Have an output, whether it was there or not.</para>
/// <code>Set-MkIoLiveOutput stage backup -Asset stage-recording -ArchiveWindow 4:00:00</code>
/// </example>
/// <example>
/// <para>See what would be done.</para>
/// <code>Set-MkIoLiveOutput stage recording -Asset stage-recording -ArchiveWindow 4:00:00 -WhatIf</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoLiveOutput", SupportsShouldProcess = true)]
[OutputType(typeof(LiveOutput))]
[RequiresPermission("ams.liveeventoutput.get", "ams.liveeventoutput.create")]
public sealed class SetMkIoLiveOutputCommand : WriteLiveOutputCmdlet;
