using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Streaming;

/// <summary>Removes streaming policies, after asking.</summary>
/// <remarks><para>The service refuses while a locator uses the policy, and its own policies stay.</para></remarks>
/// <example>
/// <para>Remove one policy.</para>
/// <code>Remove-MkIoStreamingPolicy trial</code>
/// </example>
/// <example>
/// <para>Remove the policies of a trial.</para>
/// <code>Get-MkIoStreamingPolicy trial-* | Remove-MkIoStreamingPolicy -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/publishing/">Streaming and publishing</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoStreamingPolicy", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("ams.streamingpolicy.delete")]
public sealed class RemoveMkIoStreamingPolicyCommand : RemoveCmdlet<StreamingPolicy>
{
    /// <inheritdoc/>
    protected override ResourceCollection<StreamingPolicy> Collection => Project.Media.StreamingPolicies;
}
