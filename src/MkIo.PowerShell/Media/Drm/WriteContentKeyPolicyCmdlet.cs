using MkIo.Http;
using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Drm;

/// <summary>What New- and Set-MkIoContentKeyPolicy have in common: DRM systems, and who may have their licenses.</summary>
public abstract class WriteContentKeyPolicyCmdlet : WriteResourceCmdlet<ContentKeyPolicy>
{
    /// <summary>The policy's name, 1 to 260 characters.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>Gives Widevine licenses; the license as a JSON text, {} for the default one.</summary>
    [Parameter]
    public string? WidevineTemplate { get; set; }

    /// <summary>Gives PlayReady licenses of the default sort: not kept by the device, the key's id in the header.</summary>
    [Parameter]
    public SwitchParameter PlayReady { get; set; }

    /// <summary>Gives PlayReady licenses of your own: objects, hashtables, JSON, or paths of JSON files.</summary>
    [Parameter]
    [TypedBody(typeof(ContentKeyPolicyPlayReadyLicense))]
    public ContentKeyPolicyPlayReadyLicense[]? PlayReadyLicense { get; set; }

    /// <summary>Gives FairPlay licenses: an object, a hashtable with ask, fairPlayPfx, fairPlayPfxPassword, rentalAndLeaseKeyType and rentalDuration, JSON, or the path of a JSON file.</summary>
    [Parameter]
    [TypedBody(typeof(ContentKeyPolicyFairPlayConfiguration))]
    public ContentKeyPolicyFairPlayConfiguration? FairPlay { get; set; }

    /// <summary>Gives AES-128 keys with no DRM system. Not for a policy that is meant for DRM: it lowers the protection.</summary>
    [Parameter]
    public SwitchParameter ClearKey { get; set; }

    /// <summary>The options as a whole, in place of those that are there: objects, hashtables, JSON, or paths of JSON files.</summary>
    [Parameter]
    [TypedBody(typeof(ContentKeyPolicyOption))]
    public ContentKeyPolicyOption[]? Option { get; set; }

    /// <summary>Gives licenses to anybody; for trials only.</summary>
    [Parameter]
    public SwitchParameter OpenRestriction { get; set; }

    /// <summary>The iss claim of the tokens that get a license.</summary>
    [Parameter]
    public string? Issuer { get; set; }

    /// <summary>The aud claim of the tokens that get a license.</summary>
    [Parameter]
    public string? Audience { get; set; }

    /// <summary>The shared key that tokens are signed with (HS256), in Base64, as a SecureString or a string.</summary>
    [Parameter]
    [SecretTransformation]
    public Secret? TokenKey { get; set; }

    /// <summary>Any restriction: an object, a hashtable with '@odata.type', JSON, or the path of a JSON file.</summary>
    [Parameter]
    [TypedBody(typeof(ContentKeyPolicyRestriction))]
    public ContentKeyPolicyRestriction? Restriction { get; set; }

    /// <summary>Words for people, up to 1,024 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>What the parameters say.</summary>
    private protected ContentKeyPolicyChange NewChange() => new()
    {
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
