using MkIo.Http;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>FairPlay licenses, for Apple devices.</summary>
[ApiSchema("ContentKeyPolicyFairPlayConfiguration")]
public sealed class ContentKeyPolicyFairPlayConfiguration : ContentKeyPolicyConfiguration
{
    /// <summary>Makes an empty one.</summary>
    public ContentKeyPolicyFairPlayConfiguration() : base("#Microsoft.Media.ContentKeyPolicyFairPlayConfiguration") { }

    /// <summary>The application secret key of Apple, in Base64.</summary>
    [RequiredField] public Secret? Ask { get; set; }

    /// <summary>The certificate with its private key (PKCS 12), in Base64.</summary>
    [RequiredField] public Secret? FairPlayPfx { get; set; }

    /// <summary>The password of the certificate.</summary>
    [RequiredField] public Secret? FairPlayPfxPassword { get; set; }

    /// <summary>How long an offline license lasts.</summary>
    public ContentKeyPolicyFairPlayOfflineRentalConfiguration? OfflineRentalConfiguration { get; set; }

    /// <summary>The sort of license.</summary>
    [RequiredField, KnownValues("Unknown", "Undefined", "DualExpiry", "PersistentUnlimited", "PersistentLimited")] public string? RentalAndLeaseKeyType { get; set; }

    /// <summary>How long a license lasts, in seconds.</summary>
    [RequiredField] public long? RentalDuration { get; set; }
}
