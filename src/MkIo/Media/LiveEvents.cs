using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

public sealed partial class LiveEvent
{
    /// <summary>A description.</summary>
    [JsonIgnore] public string? Description { get => Properties.Description; set => Properties.Description = value; }

    /// <summary>Whether the event is running: Stopped, Starting, Running, Stopping.</summary>
    [JsonIgnore] public string? State => Properties.ResourceState;

    /// <summary>The protocol that the sender speaks.</summary>
    [JsonIgnore] public string? Protocol => Properties.Input?.StreamingProtocol;

    /// <summary>Pass-through, or the sort of encoding.</summary>
    [JsonIgnore] public string? EncodingType => Properties.Encoding?.EncodingType;

    /// <summary>The addresses to send to; none until the event has started.</summary>
    [JsonIgnore] public IReadOnlyList<string> IngestUrl => LiveEventEndpoint.Urls(Properties.Input?.Endpoints);

    /// <summary>The addresses of the preview.</summary>
    [JsonIgnore] public IReadOnlyList<string> PreviewUrl => LiveEventEndpoint.Urls(Properties.Preview?.Endpoints);

    /// <summary>The token that stands in the addresses to send to.</summary>
    [JsonIgnore] public Secret? AccessToken => Properties.Input?.AccessToken;

    /// <summary>When the event was created.</summary>
    [JsonIgnore] public DateTimeOffset? Created => IsoTime.Read(Properties.Created);

    /// <summary>When the event was last changed.</summary>
    [JsonIgnore] public DateTimeOffset? LastModified => IsoTime.Read(Properties.LastModified);

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}

public sealed partial class LiveOutput
{
    /// <summary>The live event that it archives.</summary>
    [JsonIgnore] public string? LiveEventName { get; set; }

    /// <summary>The asset that is written.</summary>
    [JsonIgnore] public string? AssetName { get => Properties.AssetName; set => Properties.AssetName = value; }

    /// <summary>The name of the manifest.</summary>
    [JsonIgnore] public string? ManifestName { get => Properties.ManifestName; set => Properties.ManifestName = value; }

    /// <summary>A description.</summary>
    [JsonIgnore] public string? Description { get => Properties.Description; set => Properties.Description = value; }

    /// <summary>How much is kept; null where the service's text is no duration.</summary>
    [JsonIgnore]
    public TimeSpan? ArchiveWindow
    {
        get => IsoDuration.Read(Properties.ArchiveWindowLength);
        set => Properties.ArchiveWindowLength = IsoDuration.Write(value);
    }

    /// <summary>Whether the output is running: Creating, Running, Deleting.</summary>
    [JsonIgnore] public string? State => Properties.ResourceState;

    /// <summary>When the output was created.</summary>
    [JsonIgnore] public DateTimeOffset? Created => IsoTime.Read(Properties.Created);

    /// <summary>When the output was last changed.</summary>
    [JsonIgnore] public DateTimeOffset? LastModified => IsoTime.Read(Properties.LastModified);

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}

public sealed partial class LiveEventEndpoint
{
    internal static IReadOnlyList<string> Urls(IEnumerable<LiveEventEndpoint>? endpoints)
        => ApiList<string>.Of((endpoints ?? []).Select(endpoint => endpoint.Url).OfType<string>());
}
