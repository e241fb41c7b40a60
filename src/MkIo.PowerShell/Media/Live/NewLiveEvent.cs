using System.Xml;
using MkIo.Http;
using MkIo.Media;

namespace MkIo.PowerShell.Media.Live;

/// <summary>What a new live event has where nothing is said: the service requires more fields than anybody wants to name.</summary>
internal static class NewLiveEvent
{
    private static readonly TimeSpan KeyFrameInterval = TimeSpan.FromSeconds(2);

    public static void Fill(LiveEvent liveEvent, string? protocol, string? encodingType, TimeSpan? keyFrameInterval)
    {
        var encoding = encodingType ?? "PassthroughBasic";
        liveEvent.Tags = new Dictionary<string, string>();
        liveEvent.Properties = new LiveEventProperties
        {
            UseStaticHostname = false,
            StreamOptions = ["Default"],
            Encoding = new LiveEventEncoding { EncodingType = encoding },
            Input = new LiveEventInput
            {
                StreamingProtocol = protocol ?? "RTMP",
                AccessControl = IPRanges.AccessControl([]),
                // A UUID is what RTMP wants, and as good a passphrase as any for SRT.
                AccessToken = Secret.From(Guid.NewGuid().ToString()),
                KeyFrameIntervalDuration = IsPassThrough(encoding) ? XmlConvert.ToString(keyFrameInterval ?? KeyFrameInterval) : string.Empty,
                TimedMetadataEndpoints = [],
            },
        };
    }

    public static bool IsPassThrough(string? encodingType)
        => encodingType is null or "None" || encodingType.StartsWith("Passthrough", StringComparison.OrdinalIgnoreCase);
}
