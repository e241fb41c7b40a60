using MkIo.Json;

namespace MkIo.Media;

/// <summary>A PlayReady license.</summary>
[ApiSchema("ContentKeyPolicyPlayReadyLicense")]
public sealed class ContentKeyPolicyPlayReadyLicense : ApiObject
{
    /// <summary>Whether test devices may have it.</summary>
    [RequiredField] public bool AllowTestDevices { get; set; }

    /// <summary>When it begins to be valid.</summary>
    public DateTimeOffset? BeginDate { get; set; }

    /// <summary>Where the id of the key stands.</summary>
    [RequiredField] public ContentKeyPolicyPlayReadyContentKeyLocation? ContentKeyLocation { get; set; }

    /// <summary>The sort of content.</summary>
    [RequiredField, KnownValues("Unknown", "Unspecified", "UltraVioletDownload", "UltraVioletStreaming")] public string? ContentType { get; set; }

    /// <summary>When it ends to be valid.</summary>
    public DateTimeOffset? ExpirationDate { get; set; }

    /// <summary>How long it plays after it has ended.</summary>
    public TimeSpan? GracePeriod { get; set; }

    /// <summary>Whether devices may keep it.</summary>
    [RequiredField, KnownValues("Unknown", "NonPersistent", "Persistent")] public string? LicenseType { get; set; }

    /// <summary>What devices may do with the content.</summary>
    public ContentKeyPolicyPlayReadyPlayRight? PlayRight { get; set; }

    /// <summary>When it begins, counted from when it was given.</summary>
    public TimeSpan? RelativeBeginDate { get; set; }

    /// <summary>When it ends, counted from when it was given.</summary>
    public TimeSpan? RelativeExpirationDate { get; set; }

    /// <summary>The security that a device must have.</summary>
    [KnownValues("Unknown", "SL150", "SL2000", "SL3000")] public string? SecurityLevel { get; set; }
}
