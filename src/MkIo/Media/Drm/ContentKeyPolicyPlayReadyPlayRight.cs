using MkIo.Json;

namespace MkIo.Media;

/// <summary>What a device may do with content under a PlayReady license.</summary>
[ApiSchema("ContentKeyPolicyPlayReadyPlayRight")]
public sealed class ContentKeyPolicyPlayReadyPlayRight : ApiObject
{
    /// <summary>Automatic gain control and colour stripe on analogue outputs, 0 to 3.</summary>
    public int? AgcAndColorStripeRestriction { get; set; }

    /// <summary>Whether video may go to an output that is not known.</summary>
    [RequiredField, KnownValues("Unknown", "NotAllowed", "Allowed", "AllowedWithVideoConstriction")] public string? AllowPassingVideoContentToUnknownOutput { get; set; }

    /// <summary>The protection level of analogue video.</summary>
    public int? AnalogVideoOpl { get; set; }

    /// <summary>The protection level of compressed digital audio.</summary>
    public int? CompressedDigitalAudioOpl { get; set; }

    /// <summary>The protection level of compressed digital video.</summary>
    public int? CompressedDigitalVideoOpl { get; set; }

    /// <summary>Whether video goes to digital outputs only.</summary>
    [RequiredField] public bool DigitalVideoOnlyContentRestriction { get; set; }

    /// <summary>The limits of analogue television outputs.</summary>
    public ContentKeyPolicyPlayReadyExplicitAnalogTelevisionRestriction? ExplicitAnalogTelevisionOutputRestriction { get; set; }

    /// <summary>How long the license lasts after the first play.</summary>
    public TimeSpan? FirstPlayExpiration { get; set; }

    /// <summary>Whether analogue component video has a lower resolution.</summary>
    [RequiredField] public bool ImageConstraintForAnalogComponentVideoRestriction { get; set; }

    /// <summary>Whether analogue monitors get a lower resolution.</summary>
    [RequiredField] public bool ImageConstraintForAnalogComputerMonitorRestriction { get; set; }

    /// <summary>Serial copy management, 0 to 3.</summary>
    public int? ScmsRestriction { get; set; }

    /// <summary>The protection level of uncompressed digital audio.</summary>
    public int? UncompressedDigitalAudioOpl { get; set; }

    /// <summary>The protection level of uncompressed digital video.</summary>
    public int? UncompressedDigitalVideoOpl { get; set; }
}
