using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Drm;

/// <summary>Creates content key policies, and refuses to touch those that exist.</summary>
/// <remarks>
/// <para>A policy has an option for each DRM system; all of them get the restriction that is given. A locator brings it together with a streaming policy that must want no more systems than the policy has: Predefined_MultiDrmCencStreaming wants PlayReady and Widevine, Predefined_MultiDrmStreaming FairPlay as well.</para>
/// </remarks>
/// <example>
/// <para>PlayReady and Widevine for whom your own server has signed a token.</para>
/// <code>New-MkIoContentKeyPolicy multi-drm -PlayReady -WidevineTemplate '{}' -Issuer https://example.com -Audience app -TokenKey (Get-Secret token-key)</code>
/// </example>
/// <example>
/// <para>Widevine for anybody, for a trial.</para>
/// <code>New-MkIoContentKeyPolicy trial -WidevineTemplate '{}' -OpenRestriction</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-protection/">Content protection</seealso>
[Cmdlet(VerbsCommon.New, "MkIoContentKeyPolicy", SupportsShouldProcess = true)]
[OutputType(typeof(ContentKeyPolicy))]
[RequiresPermission("ams.contentkeypolicy.get", "ams.contentkeypolicy.create")]
public sealed class NewMkIoContentKeyPolicyCommand : SetMkIoContentKeyPolicyCommand;
