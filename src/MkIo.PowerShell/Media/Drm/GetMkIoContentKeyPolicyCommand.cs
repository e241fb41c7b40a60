using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Drm;

/// <summary>Gets content key policies: by name, by wildcard or by filter.</summary>
/// <remarks><para>Secrets such as verification keys are not part of what the service answers here; Get-MkIoContentKeyPolicySecret asks for them.</para></remarks>
/// <example>
/// <para>All policies with their DRM systems.</para>
/// <code>Get-MkIoContentKeyPolicy</code>
/// </example>
/// <example>
/// <para>The policies that give licenses to anybody.</para>
/// <code>Get-MkIoContentKeyPolicy | Where-Object Restrictions -contains 'Open'</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-protection/">Content protection</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoContentKeyPolicy", SupportsPaging = true)]
[OutputType(typeof(ContentKeyPolicy))]
[RequiresPermission("ams.contentkeypolicy.get")]
public sealed class GetMkIoContentKeyPolicyCommand : GetCmdlet<ContentKeyPolicy>
{
    private protected override ListSpec<ContentKeyPolicy> Spec => new(Project.Media.ContentKeyPolicies, contentKeyPolicy => contentKeyPolicy.Name);
}
