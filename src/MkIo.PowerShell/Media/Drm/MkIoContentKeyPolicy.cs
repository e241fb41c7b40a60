using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;
using MkIo.Resources;

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
public class SetMkIoContentKeyPolicyCommand : WriteCmdlet<ContentKeyPolicy>
{
    /// <summary>The policy's name, 1 to 260 characters.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>Gives Widevine licenses; the license as a JSON text, {} for the default one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? WidevineTemplate { get; set; }

    /// <summary>Gives PlayReady licenses of the default sort: not kept by the device, the key's id in the header.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter PlayReady { get; set; }

    /// <summary>Gives PlayReady licenses of your own: objects, hashtables, JSON, or paths of JSON files.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedBody(typeof(ContentKeyPolicyPlayReadyLicense))]
    public ContentKeyPolicyPlayReadyLicense[]? PlayReadyLicense { get; set; }

    /// <summary>Gives FairPlay licenses: an object, a hashtable with ask, fairPlayPfx, fairPlayPfxPassword, rentalAndLeaseKeyType and rentalDuration, JSON, or the path of a JSON file.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedBody(typeof(ContentKeyPolicyFairPlayConfiguration))]
    public ContentKeyPolicyFairPlayConfiguration? FairPlay { get; set; }

    /// <summary>Gives AES-128 keys with no DRM system. Not for a policy that is meant for DRM: it lowers the protection.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter ClearKey { get; set; }

    /// <summary>The options as a whole, in place of those that are there: objects, hashtables, JSON, or paths of JSON files.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedBody(typeof(ContentKeyPolicyOption))]
    public ContentKeyPolicyOption[]? Option { get; set; }

    /// <summary>Gives licenses to anybody; for trials only.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter OpenRestriction { get; set; }

    /// <summary>The iss claim of the tokens that get a license.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Issuer { get; set; }

    /// <summary>The aud claim of the tokens that get a license.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Audience { get; set; }

    /// <summary>The shared key that tokens are signed with (HS256), in Base64, as a SecureString or a string.</summary>
    [Parameter]
    [SecretTransformation]
    public Secret? TokenKey { get; set; }

    /// <summary>Any restriction: an object, a hashtable with '@odata.type', JSON, or the path of a JSON file.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedBody(typeof(ContentKeyPolicyRestriction))]
    public ContentKeyPolicyRestriction? Restriction { get; set; }

    /// <summary>Words for people, up to 1,024 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Description { get; set; }

    private ResourceWriter<ContentKeyPolicy> Writer => field ??= new(this, update: "Create or change");

    /// <summary>Asks, and writes.</summary>
    private protected override void Write(ResourceInput<ContentKeyPolicy>? input)
    {
        var (policies, change) = (Project.Media.ContentKeyPolicies, NewChange());
        if (Writer.OnlyCreates && !change.SaysOptions && input is null)
            throw Invalid("Say which licenses the policy gives: -WidevineTemplate, -PlayReady, -FairPlay, -ClearKey or -Option.");
        Writer.Write(new(policies, Name, Changed(input, change.ApplyTo)) { Update = policies.SetWithSecretsAsync });
    }

    private protected override string? SecretAdvice => "Pipe the policy through Get-MkIoContentKeyPolicySecret, which returns them, or specify them by parameters.";

    private ContentKeyPolicyChange NewChange() => new()
    {
        Name = Name,
        Description = IsBound(nameof(Description)) ? Description : null,
        Options = Option,
        Configurations = [.. Configurations()],
        Restriction = NewRestriction(),
    };

    private IEnumerable<ContentKeyPolicyConfiguration> Configurations()
    {
        if (WidevineTemplate is not null)
            yield return new ContentKeyPolicyWidevineConfiguration { WidevineTemplate = WidevineTemplate };
        if (PlayReady || PlayReadyLicense is not null)
            yield return new ContentKeyPolicyPlayReadyConfiguration { Licenses = PlayReadyLicense ?? [DefaultLicense()] };
        if (FairPlay is not null)
            yield return FairPlay;
        if (ClearKey)
            yield return new ContentKeyPolicyClearKeyConfiguration();
    }

    private static ContentKeyPolicyPlayReadyLicense DefaultLicense() => new()
    {
        AllowTestDevices = false,
        ContentKeyLocation = new ContentKeyPolicyPlayReadyContentEncryptionKeyFromHeader(),
        ContentType = "Unspecified",
        LicenseType = "NonPersistent",
    };

    private ContentKeyPolicyRestriction? NewRestriction()
    {
        var token = (Issuer ?? Audience ?? (object?)TokenKey) is not null;
        if (new[] { OpenRestriction.IsPresent, token, Restriction is not null }.Count(said => said) > 1)
            throw Invalid("-OpenRestriction, -Restriction and the parameters of a token each say who may have a license: give one of them.");
        if (OpenRestriction)
            return new ContentKeyPolicyOpenRestriction();
        if (!token)
            return Restriction;
        if (Issuer is null || Audience is null || TokenKey is null)
            throw Invalid("A token restriction needs -Issuer, -Audience and -TokenKey.");
        return new ContentKeyPolicyTokenRestriction
        {
            Issuer = Issuer,
            Audience = Audience,
            PrimaryVerificationKey = new ContentKeyPolicySymmetricTokenKey { KeyValue = TokenKey },
            RestrictionTokenType = "Jwt",
        };
    }
}

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
