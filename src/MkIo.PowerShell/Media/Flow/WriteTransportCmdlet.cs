using MkIo.Http;
using MkIo.Json;
using MkIo.Media;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Media.Flow;

/// <summary>What the cmdlets of sources and destinations have in common: the network and the transport.</summary>
/// <typeparam name="T">The resource.</typeparam>
public abstract class WriteTransportCmdlet<T> : WriteFlowCmdlet<T> where T : FlowResource, new()
{
    /// <summary>The network on which the stream travels.</summary>
    [Parameter]
    public string? NetworkName { get; set; }

    /// <summary>The sort of transport, such as SRTListener, SRTCaller, UDP, SDI, HLSPullInput or RTMPPushOutput.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(KnownValueCompleter<Transport>))]
    public string? Type { get; set; }

    /// <summary>The address; for all transports but SRTListener.</summary>
    [Parameter]
    public string? Url { get; set; }

    /// <summary>The port; for SRTListener.</summary>
    /// <value>5000 for a new one</value>
    [Parameter]
    [ValidateRange(1, 65535)]
    public int? Port { get; set; }

    /// <summary>The least latency of SRT, in seconds.</summary>
    /// <value>0.5 for a new one</value>
    [Parameter]
    public double? Latency { get; set; }

    /// <summary>The highest bitrate of SRT, in bits per second.</summary>
    [Parameter]
    public long? MaxBitrate { get; set; }

    /// <summary>How many may connect by SRT.</summary>
    /// <value>10 for a new one</value>
    [Parameter]
    public int? MaxConnections { get; set; }

    /// <summary>The most overhead of SRT, in percent.</summary>
    [Parameter]
    [ValidateRange(5, 100)]
    public int? MaxOverheadBandwidth { get; set; }

    /// <summary>The encryption of SRT.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(KnownValueCompleter<Transport>))]
    public string? EncryptionStandard { get; set; }

    /// <summary>The passphrase of SRT.</summary>
    [Parameter]
    [SecretTransformation]
    public Secret? PassPhrase { get; set; }

    /// <summary>The addresses that may connect; for SRTListener.</summary>
    [Parameter]
    [AllowEmptyCollection]
    public string[]? AllowList { get; set; }

    /// <summary>The stream id; for SRTCaller.</summary>
    [Parameter]
    public string? StreamId { get; set; }

    /// <summary>The stream key; for RTMPPushOutput.</summary>
    [Parameter]
    [SecretTransformation]
    public Secret? StreamKey { get; set; }

    /// <summary>The user of an HLS pull.</summary>
    [Parameter]
    public string? User { get; set; }

    /// <summary>The password of an HLS pull.</summary>
    [Parameter]
    [SecretTransformation]
    public Secret? Password { get; set; }

    /// <summary>The address to reserve for a listener: External for a public one, Internal for one of the network, or None.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(KnownValueCompleter<IpResource>))]
    public string? IpResource { get; set; }

    /// <summary>The whole transport, as a hashtable, JSON or the path of a JSON file; the other parameters change it.</summary>
    [Parameter]
    [TypedBody(typeof(Transport))]
    public Transport? Transport { get; set; }

    /// <summary>The transport as it is to be; null for none.</summary>
    /// <param name="current">The transport as it is.</param>
    private protected Transport? Applied(Transport? current)
    {
        var transport = Transport is null ? current ?? new Transport() : Overlay.On(current, Transport);
        transport.Type = Type ?? transport.Type;
        transport.Url = Url ?? transport.Url;
        transport.Port = Port ?? transport.Port;
        transport.Latency = Latency ?? transport.Latency;
        transport.MaxBitrate = MaxBitrate ?? transport.MaxBitrate;
        transport.MaxConnections = MaxConnections ?? transport.MaxConnections;
        transport.MaxOverheadBandwidth = MaxOverheadBandwidth ?? transport.MaxOverheadBandwidth;
        transport.EncryptionStandard = EncryptionStandard ?? transport.EncryptionStandard;
        transport.PassPhrase = PassPhrase ?? transport.PassPhrase;
        transport.AllowList = (IList<string>?)AllowList ?? transport.AllowList;
        transport.StreamId = StreamId ?? transport.StreamId;
        transport.StreamKey = StreamKey ?? transport.StreamKey;
        transport.User = User ?? transport.User;
        transport.Password = Password ?? transport.Password;
        if (IpResource is not null)
            (transport.IpResource ??= new IpResource()).Type = IpResource;
        return transport.Type is null ? current : transport;
    }
}
