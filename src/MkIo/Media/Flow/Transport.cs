using MkIo.Http;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>How a stream travels. Nearly all of it is fixed at creation.</summary>
[ApiSchema("TransportSpecJsonFragment", "ContentSourcePatchBodyTransport")]
public sealed class Transport : ApiObject
{
    /// <summary>The addresses that may connect; for SRTListener.</summary>
    public IList<string>? AllowList { get; set; }

    /// <summary>The encryption of SRT.</summary>
    [KnownValues("None", "AES128", "AES192", "AES256")] public string? EncryptionStandard { get; set; }

    /// <summary>The address that is reserved; for SRTListener.</summary>
    public IpResource? IpResource { get; set; }

    /// <summary>The least latency of SRT, in seconds; 0.5 where it is not said.</summary>
    public double? Latency { get; set; }

    /// <summary>The highest bitrate of SRT, in bits per second.</summary>
    public long? MaxBitrate { get; set; }

    /// <summary>How many may connect by SRT.</summary>
    public long? MaxConnections { get; set; }

    /// <summary>The most overhead of SRT, in percent from 5 to 100.</summary>
    public long? MaxOverheadBandwidth { get; set; }

    /// <summary>The passphrase of SRT.</summary>
    public Secret? PassPhrase { get; set; }

    /// <summary>The password of an HLS pull.</summary>
    public Secret? Password { get; set; }

    /// <summary>The port; for SRTListener.</summary>
    public long? Port { get; set; }

    /// <summary>The stream id; for SRTCaller.</summary>
    public string? StreamId { get; set; }

    /// <summary>The stream key; for RTMPPushOutput.</summary>
    public Secret? StreamKey { get; set; }

    /// <summary>The sort of transport.</summary>
    [RequiredField, KnownValues("UDP", "SDI", "SRTCaller", "SRTListener", "HLSPullInput", "RTMPPushOutput")] public string? Type { get; set; }

    /// <summary>The address; for all but SRTListener.</summary>
    public string? Url { get; set; }

    /// <summary>Deprecated by the service; only the first counts.</summary>
    public IList<string>? Urls { get; set; }

    /// <summary>The user of an HLS pull.</summary>
    public string? User { get; set; }
}
