using MkIo.Json;

namespace MkIo.Media;

/// <summary>How long an offline FairPlay license lasts.</summary>
[ApiSchema("ContentKeyPolicyFairPlayOfflineRentalConfiguration")]
public sealed class ContentKeyPolicyFairPlayOfflineRentalConfiguration : ApiObject
{
    /// <summary>The seconds for which it plays once it was begun.</summary>
    [RequiredField] public long? PlaybackDurationSeconds { get; set; }

    /// <summary>The seconds for which it may be kept.</summary>
    [RequiredField] public long? StorageDurationSeconds { get; set; }
}
