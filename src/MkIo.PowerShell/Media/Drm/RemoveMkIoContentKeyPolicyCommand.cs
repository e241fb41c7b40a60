using MkIo.Media;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Drm;

/// <summary>Removes content key policies, after asking.</summary>
/// <remarks><para>The service refuses while a locator uses the policy.</para></remarks>
/// <example>
/// <para>Remove one policy.</para>
/// <code>Remove-MkIoContentKeyPolicy trial</code>
/// </example>
/// <example>
/// <para>Remove the policies of a trial.</para>
/// <code>Get-MkIoContentKeyPolicy trial-* | Remove-MkIoContentKeyPolicy -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-protection/">Content protection</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoContentKeyPolicy", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("ams.contentkeypolicy.delete")]
public sealed class RemoveMkIoContentKeyPolicyCommand : RemoveCmdlet<ContentKeyPolicy>
{
    /// <inheritdoc/>
    protected override ResourceCollection<ContentKeyPolicy> Collection => Project.Media.ContentKeyPolicies;

    /// <inheritdoc/>
    protected override string? Consequence(string name) => "no player gets a license by it any more";
}
