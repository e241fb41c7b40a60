using MkIo.Json;
using MkIo.Media;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Media.Live;

/// <summary>What a user said about a live event; null means that it was not said.</summary>
internal sealed record LiveEventChange
{
    private const int LongestName = 32;

    private static readonly TimeSpan UsualKeyFrameInterval = TimeSpan.FromSeconds(2);

    public string? StreamingProtocol { get; init; }

    public string? EncodingType { get; init; }

    public string? PresetName { get; init; }

    public string? StretchMode { get; init; }

    public TimeSpan? KeyFrameInterval { get; init; }

    public Secret? AccessToken { get; init; }

    public IReadOnlyList<AddressRange>? Allow { get; init; }

    public IReadOnlyList<AddressRange>? PreviewAllow { get; init; }

    public bool LowLatency { get; init; }

    public bool StaticHostname { get; init; }

    public string? HostnamePrefix { get; init; }

    public string? Description { get; init; }

    public required MapChange<string> Tags { get; init; }

    public CrossSiteAccessPolicies? CrossSiteAccessPolicies { get; init; }

    public PipelineArguments? Pipeline { get; init; }

    public void ApplyTo(LiveEvent liveEvent)
    {
        if (liveEvent.Name is null)
            Fill(liveEvent);
        var properties = liveEvent.Properties;
        ApplyTo(properties.Input ??= new LiveEventInput());
        ApplyTo(properties.Encoding ??= new LiveEventEncoding());
        properties.Description = Description ?? properties.Description;
        properties.Pipeline = Pipeline ?? properties.Pipeline;
        properties.CrossSiteAccessPolicies = CrossSiteAccessPolicies ?? properties.CrossSiteAccessPolicies;
        properties.HostnamePrefix = HostnamePrefix ?? properties.HostnamePrefix;
        if (StaticHostname)
            properties.UseStaticHostname = true;
        if (LowLatency)
            properties.StreamOptions = ["LowLatency"];
        if (PreviewAllow is not null)
            (properties.Preview ??= new LiveEventPreview()).AccessControl = AccessControl(PreviewAllow);
        liveEvent.Tags = Tags.ApplyTo(liveEvent.Tags);
    }

    // What a new one has where nothing is said: the service requires more fields than anybody wants to name.
    private void Fill(LiveEvent liveEvent)
    {
        liveEvent.Tags ??= new Dictionary<string, string>();
        var properties = liveEvent.Properties;
        properties.UseStaticHostname ??= false;
        properties.StreamOptions ??= ["Default"];
        var encoding = properties.Encoding ??= new LiveEventEncoding();
        encoding.EncodingType ??= EncodingType ?? "PassthroughBasic";
        // A UUID is what RTMP wants, and as good a passphrase as any for SRT. An event that is copied keeps its own, or says that it has none.
        var input = properties.Input ??= new LiveEventInput { AccessToken = Secret.From(Guid.NewGuid().ToString()) };
        input.StreamingProtocol ??= StreamingProtocol ?? "RTMP";
        input.AccessControl ??= AccessControl([]);
        input.KeyFrameIntervalDuration ??= IsPassThrough(encoding.EncodingType) ? IsoDuration.Write(KeyFrameInterval ?? UsualKeyFrameInterval) : string.Empty;
        input.TimedMetadataEndpoints ??= [];
    }

    private void ApplyTo(LiveEventInput input)
    {
        input.StreamingProtocol = StreamingProtocol ?? input.StreamingProtocol;
        input.AccessToken = AccessToken ?? input.AccessToken;
        if (Allow is not null)
            input.AccessControl = AccessControl(Allow);
        if (KeyFrameInterval is { } interval && input.KeyFrameIntervalDuration is { Length: > 0 })
            input.KeyFrameIntervalDuration = IsoDuration.Write(interval);
    }

    private void ApplyTo(LiveEventEncoding encoding)
    {
        encoding.EncodingType = EncodingType ?? encoding.EncodingType;
        encoding.PresetName = PresetName ?? encoding.PresetName;
        encoding.StretchMode = StretchMode ?? encoding.StretchMode;
        if (KeyFrameInterval is { } interval && !IsPassThrough(encoding.EncodingType))
            encoding.KeyFrameInterval = IsoDuration.Write(interval);
    }

    private static bool IsPassThrough(string? encodingType)
        => encodingType is null or "None" || encodingType.StartsWith("Passthrough", StringComparison.OrdinalIgnoreCase);

    private static LiveEventAccessControl AccessControl(IEnumerable<AddressRange> ranges)
        => new() { Ip = new IPAccessControl { Allow = [.. ranges.Select(ToRange)] } };

    private static IPRange ToRange(AddressRange range) => new()
    {
        Name = range.Text.Length <= LongestName ? range.Text : range.Text.Substring(0, LongestName),
        Address = range.Address,
        SubnetPrefixLength = range.PrefixLength,
    };
}
