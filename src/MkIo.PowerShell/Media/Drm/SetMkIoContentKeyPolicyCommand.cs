using MkIo.Media;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Drm;

/// <summary>Creates content key policies or changes them, and keeps all that it was not told to change.</summary>
/// <remarks>
/// <para>A DRM system that is given takes the place of the option for the same system; other options stay. A restriction that is given goes for all options.</para>
/// <para>The policy is read with its secrets and changed by PATCH, so that keys that are not named stay as they are; the token needs the right to read them (ams.contentkeypolicy.create).</para>
/// </remarks>
/// <example>
/// <para>Change the key that tokens are signed with.</para>
/// <code>Set-MkIoContentKeyPolicy multi-drm -Issuer https://example.com -Audience app -TokenKey (Get-Secret new-token-key)</code>
/// </example>
/// <example>
/// <para>Add FairPlay to a policy.</para>
/// <code>Set-MkIoContentKeyPolicy multi-drm -FairPlay ./fairplay.json</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/content-protection/">Content protection</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoContentKeyPolicy", SupportsShouldProcess = true)]
[OutputType(typeof(ContentKeyPolicy))]
[RequiresPermission("ams.contentkeypolicy.get", "ams.contentkeypolicy.create", "ams.contentkeypolicy.update")]
public sealed class SetMkIoContentKeyPolicyCommand : WriteContentKeyPolicyCmdlet
{
    private protected override string Action => "Create or change the content key policy";

    /// <summary>Asks, and writes.</summary>
    protected override void ProcessRecord() => Try(Name, () =>
    {
        var (name, change) = (Name, NewChange());
        Write(name, name, name, cancellationToken => Project.Media.ContentKeyPolicies.SetWithSecretsAsync(name, change.ApplyTo, cancellationToken));
    });
}
