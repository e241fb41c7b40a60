using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Flow;

/// <summary>Creates content, and refuses to touch one that exists.</summary>
/// <remarks>
/// <para>Content is a name: sources supply it and live resources ask for it. It says nothing of how a stream travels.</para>
/// </remarks>
/// <example>
/// <para>Content for a channel.</para>
/// <code>New-MkIoContent channel-1 -DisplayName 'Channel 1'</code>
/// </example>
/// <example>
/// <para>Content for ten channels.</para>
/// <code>1..10 | ForEach-Object { New-MkIoContent "channel-$_" }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-and-sources/">Content, sources and destinations</seealso>
[Cmdlet(VerbsCommon.New, "MkIoContent", SupportsShouldProcess = true)]
[OutputType(typeof(Content))]
[RequiresPermission("flow.content.get", "flow.content.create")]
public sealed class NewMkIoContentCommand : SetMkIoContentCommand;
