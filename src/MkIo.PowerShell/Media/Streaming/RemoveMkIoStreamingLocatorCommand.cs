using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Removes streaming locators, after asking.</summary>
/// <remarks><para>The asset is no longer published by the locator: its URLs stop to work at once. The asset itself stays.</para></remarks>
/// <example>
/// <para>Take an asset off the air.</para>
/// <code>Get-MkIoStreamingLocator -Asset a1 | Remove-MkIoStreamingLocator</code>
/// </example>
/// <example>
/// <para>Remove one locator without being asked.</para>
/// <code>Remove-MkIoStreamingLocator a1 -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoStreamingLocator", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("ams.streaminglocator.delete")]
public sealed class RemoveMkIoStreamingLocatorCommand : RemoveCmdlet<StreamingLocator>
{
    /// <inheritdoc/>
    protected override ResourceCollection<StreamingLocator> Collection => Project.Media.StreamingLocators;

    /// <inheritdoc/>
    protected override string? Consequence(string name) => "its URLs stop to work";
}
