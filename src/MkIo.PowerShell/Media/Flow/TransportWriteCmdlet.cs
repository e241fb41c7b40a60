using System.Collections;
using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Flow;

/// <summary>What New- and Set- have in common for sources and destinations: labels, and how the stream is transported.</summary>
/// <typeparam name="T">The model of the resource.</typeparam>
public abstract class TransportWriteCmdlet<T> : WriteCmdlet<T> where T : FlowResource, new()
{
    /// <summary>The network on which the stream travels.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? NetworkName { get; set; }

    /// <summary>The sort of transport, such as SRTListener, SRTCaller, UDP, SDI, HLSPullInput or RTMPPushOutput.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ClosedSet(typeof(Transport), nameof(Transport.Type), AllowBlank = true)]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string? Type { get; set; }

    /// <summary>The address; for all transports but SRTListener.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Url { get; set; }

    /// <summary>The port; for SRTListener.</summary>
    /// <value>5000 for a new one</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(1, 65535)]
    public int? Port { get; set; }

    /// <summary>The least latency of SRT, in seconds.</summary>
    /// <value>0.5 for a new one</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public double? Latency { get; set; }

    /// <summary>The highest bitrate of SRT, in bits per second.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public long? MaxBitrate { get; set; }

    /// <summary>How many may connect by SRT.</summary>
    /// <value>10 for a new one</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public int? MaxConnections { get; set; }

    /// <summary>The most overhead of SRT, in percent.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(5, 100)]
    public int? MaxOverheadBandwidth { get; set; }

    /// <summary>The encryption of SRT.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ClosedSet(typeof(Transport), nameof(Transport.EncryptionStandard), AllowBlank = true)]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string? EncryptionStandard { get; set; }

    /// <summary>The passphrase of SRT.</summary>
    [Parameter]
    [SecretTransformation]
    public Secret? PassPhrase { get; set; }

    /// <summary>The addresses that may connect; for SRTListener.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyCollection]
    [ListColumn]
    public string[]? AllowList { get; set; }

    /// <summary>The stream id; for SRTCaller.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? StreamId { get; set; }

    /// <summary>The stream key; for RTMPPushOutput.</summary>
    [Parameter]
    [SecretTransformation]
    public Secret? StreamKey { get; set; }

    /// <summary>The user of an HLS pull.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? User { get; set; }

    /// <summary>The password of an HLS pull.</summary>
    [Parameter]
    [SecretTransformation]
    public Secret? Password { get; set; }

    /// <summary>The address to reserve for a listener: External for a public one, Internal for one of the network, or None.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ClosedSet(typeof(IpResource), nameof(global::MkIo.Media.IpResource.Type), AllowBlank = true)]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string? IpResource { get; set; }

    /// <summary>The whole transport, as a hashtable, JSON or the path of a JSON file; the other parameters change it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedBody(typeof(Transport))]
    public Transport? Transport { get; set; }

    /// <summary>The name: up to 63 small letters, digits and hyphens.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>The name that people see, up to 255 characters.</summary>
    /// <value>The name, for a new one</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? DisplayName { get; set; }

    /// <summary>Labels to set, such as @{ group = 'sports' }, up to 32. Other labels stay; the value $null removes one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Labels")]
    [LabelTransformation]
    public IDictionary? Label { get; set; }

    private ResourceWriter<T> Writer => field ??= new(this);

    /// <summary>The collection that the cmdlet writes to.</summary>
    private protected abstract ResourceCollection<T> Collection { get; }

    /// <summary>Asks, and writes.</summary>
    private protected override void Write(ResourceInput<T>? input)
        => Writer.Write(new(Collection, Name, Changed(input, FlowChange.Of(Name, DisplayName, Label).ApplyTo + NewChange(NewTransport()))));

    /// <summary>What the parameters say, beyond name and labels.</summary>
    /// <param name="transport">What they say about the transport.</param>
    private protected abstract Action<T> NewChange(TransportChange transport);

    private TransportChange NewTransport() => new()
    {
        NetworkName = NetworkName,
        Type = Type,
        Url = Url,
        Port = Port,
        Latency = Latency,
        MaxBitrate = MaxBitrate,
        MaxConnections = MaxConnections,
        MaxOverheadBandwidth = MaxOverheadBandwidth,
        EncryptionStandard = EncryptionStandard,
        PassPhrase = PassPhrase,
        AllowList = AddressRange.ParseAll(AllowList)?.Select(range => range.Text).ToList(),
        StreamId = StreamId,
        StreamKey = StreamKey,
        User = User,
        Password = Password,
        IpResource = IpResource,
        Transport = Transport,
    };
}
