using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Flow;

/// <summary>Creates content, or changes what can be changed of one that exists.</summary>
/// <remarks>
/// <para>Display name and labels can be changed. What is already as desired is not written again.</para>
/// </remarks>
/// <example>
/// <para>Change the name that people see.</para>
/// <code>Set-MkIoContent channel-1 -DisplayName 'Channel One'</code>
/// </example>
/// <example>
/// <para>Add a label, and remove another.</para>
/// <code>Set-MkIoContent channel-1 -Label @{ group = 'sports'; trial = $null }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-and-sources/">Content, sources and destinations</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoContent", SupportsShouldProcess = true)]
[OutputType(typeof(Content))]
[RequiresPermission("flow.content.get", "flow.content.create", "flow.content.update")]
public sealed class SetMkIoContentCommand : WriteContentCmdlet;
