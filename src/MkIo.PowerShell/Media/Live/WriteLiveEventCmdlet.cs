using System.Collections;
using System.Xml;
using MkIo.Http;
using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Live;

/// <summary>What New- and Set-MkIoLiveEvent have in common: how the picture arrives, and what becomes of it.</summary>
public abstract class WriteLiveEventCmdlet : WriteNamedResourceCmdlet<LiveEvent>
{
    /// <summary>The event's name: 2 to 32 letters, digits and hyphens.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>The protocol that the encoder speaks. RTMP and RTMPS go with all encoding types, SRT with those that encode.</summary>
    /// <value>RTMP</value>
    [Parameter]
    [Alias("Protocol")]
    [ArgumentCompleter(typeof(KnownValueCompleter<LiveEventInput>))]
    public string? StreamingProtocol { get; set; }

    /// <summary>What becomes of the picture: PassthroughBasic (up to 5 Mbit/s) and PassthroughStandard (up to 60) forward it, Standard and Premium1080p make a ladder of qualities.</summary>
    /// <value>PassthroughBasic</value>
    [Parameter]
    [ArgumentCompleter(typeof(KnownValueCompleter<LiveEventEncoding>))]
    public string? EncodingType { get; set; }

    /// <summary>The preset of the encoding.</summary>
    /// <value>That of the encoding type</value>
    [Parameter]
    public string? PresetName { get; set; }

    /// <summary>What becomes of a picture of another size.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(KnownValueCompleter<LiveEventEncoding>))]
    public string? StretchMode { get; set; }

    /// <summary>The distance between key frames; for pass-through it has to be what the encoder sends.</summary>
    /// <value>2 seconds</value>
    [Parameter]
    public TimeSpan? KeyFrameInterval { get; set; }

    /// <summary>What the encoder has to know: a UUID for RTMP, a passphrase for SRT, 10 to 79 characters.</summary>
    /// <value>Made at random</value>
    [Parameter]
    [SecretTransformation]
    public Secret? AccessToken { get; set; }

    /// <summary>The addresses that may send, such as 203.0.113.7 or 203.0.113.0/24.</summary>
    /// <value>All</value>
    [Parameter]
    public string[]? AllowIP { get; set; }

    /// <summary>The addresses that may see the preview, such as 203.0.113.7 or 203.0.113.0/24.</summary>
    [Parameter]
    public string[]? PreviewAllowIP { get; set; }

    /// <summary>Keeps the delay short.</summary>
    [Parameter]
    public SwitchParameter LowLatency { get; set; }

    /// <summary>Keeps the addresses when the event is started anew.</summary>
    [Parameter]
    public SwitchParameter StaticHostname { get; set; }

    /// <summary>The first part of the addresses' host name; they stay the same then.</summary>
    [Parameter]
    public string? HostnamePrefix { get; set; }

    /// <summary>Words for people, up to 4,096 characters.</summary>
    [Parameter]
    public string? Description { get; set; }

    /// <summary>Up to 16 labels of your own, such as @{ series = 'news' }.</summary>
    [Parameter]
    [Alias("Tags")]
    [LabelTransformation]
    public IDictionary? Tag { get; set; }

    /// <summary>Which other sites old players may read from.</summary>
    [Parameter]
    [TypedBody(typeof(CrossSiteAccessPolicies))]
    public CrossSiteAccessPolicies? CrossSiteAccessPolicies { get; set; }

    /// <summary>An AI pipeline, such as @{ name = 'VodTranscription' }; the service does not support it yet.</summary>
    [Parameter]
    [TypedBody(typeof(PipelineArguments))]
    public PipelineArguments? Pipeline { get; set; }

    /// <inheritdoc/>
    protected override ResourceCollection<LiveEvent> Collection => Project.Media.LiveEvents;

    private protected override string ResourceName => Name;

    private protected override void Apply(string name, LiveEvent resource)
    {
        if (resource.Name is null)
            NewLiveEvent.Fill(resource, StreamingProtocol, EncodingType, KeyFrameInterval);
        var properties = resource.Properties;
        ApplyInput(properties.Input ??= new LiveEventInput());
        ApplyEncoding(properties.Encoding ??= new LiveEventEncoding());
        properties.Description = Description ?? properties.Description;
        properties.Pipeline = Pipeline ?? properties.Pipeline;
        properties.CrossSiteAccessPolicies = CrossSiteAccessPolicies ?? properties.CrossSiteAccessPolicies;
        properties.HostnamePrefix = HostnamePrefix ?? properties.HostnamePrefix;
        if (StaticHostname || HostnamePrefix is not null)
            properties.UseStaticHostname = true;
        if (LowLatency)
            properties.StreamOptions = ["LowLatency"];
        if (PreviewAllowIP is not null)
            (properties.Preview ??= new LiveEventPreview()).AccessControl = IPRanges.AccessControl(PreviewAllowIP);
        resource.Tags = LabelChange.Apply(Tag, resource.Tags);
    }

    private void ApplyInput(LiveEventInput input)
    {
        input.StreamingProtocol = StreamingProtocol ?? input.StreamingProtocol;
        input.AccessToken = AccessToken ?? input.AccessToken;
        if (AllowIP is not null)
            input.AccessControl = IPRanges.AccessControl(AllowIP);
        if (KeyFrameInterval is { } interval && input.KeyFrameIntervalDuration is { Length: > 0 })
            input.KeyFrameIntervalDuration = XmlConvert.ToString(interval);
    }

    private void ApplyEncoding(LiveEventEncoding encoding)
    {
        encoding.EncodingType = EncodingType ?? encoding.EncodingType;
        encoding.PresetName = PresetName ?? encoding.PresetName;
        encoding.StretchMode = StretchMode ?? encoding.StretchMode;
        if (KeyFrameInterval is { } interval && !NewLiveEvent.IsPassThrough(encoding.EncodingType))
            encoding.KeyFrameInterval = XmlConvert.ToString(interval);
    }
}
