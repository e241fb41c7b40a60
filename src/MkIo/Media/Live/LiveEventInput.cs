using MkIo.Http;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>How the picture arrives; fixed at creation.</summary>
[ApiSchema("LiveEventInput")]
public sealed class LiveEventInput : ApiObject
{
    /// <summary>Who may send.</summary>
    [RequiredField] public LiveEventAccessControl? AccessControl { get; set; }

    /// <summary>What the sender has to know: a UUID for RTMP, a passphrase for SRT; 10 to 79 characters.</summary>
    [RequiredField] public Secret? AccessToken { get; set; }

    /// <summary>Where to send to; the service fills it in when the event has started.</summary>
    public IList<LiveEventEndpoint>? Endpoints { get; set; }

    /// <summary>The distance between key frames, as an ISO 8601 duration such as PT2S; empty for encoding events.</summary>
    [RequiredField] public string? KeyFrameIntervalDuration { get; set; }

    /// <summary>The protocol that is spoken.</summary>
    [KnownValues("RTMP", "RTMPS", "SRT")] public string? StreamingProtocol { get; set; }

    /// <summary>Where timed metadata can be sent to.</summary>
    [RequiredField] public IList<LiveEventTimedMetadataEndpoint>? TimedMetadataEndpoints { get; set; }
}
