using System.Collections;
using MkIo.Json;
using MkIo.Media;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Media.Flow;

/// <summary>What a user said about a source, a destination or content; null means that it was not said.</summary>
internal sealed record FlowChange(string Name, string? DisplayName, MapChange<string> Labels)
{
    public static FlowChange Of(string name, string? displayName, IDictionary? labels) => new(name, displayName, LabelChange.Of(labels));

    public void ApplyTo(FlowResource resource)
    {
        resource.DisplayName = DisplayName ?? resource.DisplayName ?? Name;
        resource.Labels = Labels.ApplyTo(resource.Labels);
    }

    /// <summary>What was said about a source.</summary>
    /// <param name="transport">What was said about its transport.</param>
    /// <param name="contentName">The content; an empty text for none.</param>
    public static Action<Source> ToSource(TransportChange transport, string? contentName) => source =>
    {
        var spec = source.Spec ??= new SourceSpec();
        spec.NetworkName = transport.NetworkName ?? spec.NetworkName;
        spec.ContentName = ClearableText.Changed(contentName, spec.ContentName);
        spec.Transport = transport.AppliedTo(spec.Transport);
    };

    /// <summary>What was said about a destination.</summary>
    /// <param name="transport">What was said about its transport.</param>
    /// <param name="aquilaSourceId">The Aquila source.</param>
    public static Action<Destination> ToDestination(TransportChange transport, string? aquilaSourceId) => destination =>
    {
        var spec = destination.Spec ??= new DestinationSpec();
        spec.NetworkName = transport.NetworkName ?? spec.NetworkName;
        spec.AquilaSourceId = aquilaSourceId ?? spec.AquilaSourceId;
        spec.Transport = transport.AppliedTo(spec.Transport);
    };
}

/// <summary>What a user said about how a stream is transported; null means that it was not said.</summary>
internal sealed record TransportChange
{
    public string? NetworkName { get; init; }

    public string? Type { get; init; }

    public string? Url { get; init; }

    public int? Port { get; init; }

    public double? Latency { get; init; }

    public long? MaxBitrate { get; init; }

    public int? MaxConnections { get; init; }

    public int? MaxOverheadBandwidth { get; init; }

    public string? EncryptionStandard { get; init; }

    public Secret? PassPhrase { get; init; }

    public IList<string>? AllowList { get; init; }

    public string? StreamId { get; init; }

    public Secret? StreamKey { get; init; }

    public string? User { get; init; }

    public Secret? Password { get; init; }

    public string? IpResource { get; init; }

    public Transport? Transport { get; init; }

    /// <summary>The transport as it is to be; null for one of which nothing is known.</summary>
    public Transport? AppliedTo(Transport? current)
    {
        var transport = Transport is null ? current ?? new Transport() : Overlay.On(current ?? new Transport(), Transport);
        transport.Type = Type ?? transport.Type;
        transport.Url = Url ?? transport.Url;
        transport.Port = Port ?? transport.Port;
        transport.Latency = Latency ?? transport.Latency;
        transport.MaxBitrate = MaxBitrate ?? transport.MaxBitrate;
        transport.MaxConnections = MaxConnections ?? transport.MaxConnections;
        transport.MaxOverheadBandwidth = MaxOverheadBandwidth ?? transport.MaxOverheadBandwidth;
        transport.EncryptionStandard = EncryptionStandard ?? transport.EncryptionStandard;
        transport.PassPhrase = PassPhrase ?? transport.PassPhrase;
        transport.AllowList = AllowList ?? transport.AllowList;
        transport.StreamId = StreamId ?? transport.StreamId;
        transport.StreamKey = StreamKey ?? transport.StreamKey;
        transport.User = User ?? transport.User;
        transport.Password = Password ?? transport.Password;
        if (IpResource is not null)
            (transport.IpResource ??= new IpResource()).Type = IpResource;
        return transport.Type is null ? current : transport;
    }
}
