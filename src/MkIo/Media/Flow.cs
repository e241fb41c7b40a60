using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

public abstract partial class FlowResource
{
    /// <summary>The name.</summary>
    [JsonIgnore] public string? Name => Metadata.Name;

    /// <summary>The name for people.</summary>
    [JsonIgnore] public string? DisplayName { get => Metadata.DisplayName; set => Metadata.DisplayName = value; }

    /// <summary>Labels of the user's own.</summary>
    [JsonIgnore] public IDictionary<string, string>? Labels { get => Metadata.Labels; set => Metadata.Labels = value; }

    /// <summary>When it was created.</summary>
    [JsonIgnore] public DateTimeOffset? Created => Metadata.Created;

    /// <summary>When it was last changed.</summary>
    [JsonIgnore] public DateTimeOffset? LastModified => Metadata.Updated;

    /// <summary>The email address of who created it.</summary>
    [JsonIgnore] public string? CreatedBy => Metadata.CreatedByEmail;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}

public sealed partial class Content
{
    /// <summary>Active while a live resource uses it.</summary>
    [JsonIgnore] public string? State => Status?.State;
}

public sealed partial class Source
{
    /// <summary>Active while a live resource uses it.</summary>
    [JsonIgnore] public string? State => Status?.State;

    /// <summary>The content that it supplies.</summary>
    [JsonIgnore] public string? ContentName => Spec?.ContentName;

    /// <summary>The network on which it arrives.</summary>
    [JsonIgnore] public string? NetworkName => Spec?.NetworkName;

    /// <summary>The sort of transport, such as SRTListener.</summary>
    [JsonIgnore] public string? TransportType => Spec?.Transport?.Type;

    /// <summary>The addresses, given or allocated by the service.</summary>
    [JsonIgnore] public IReadOnlyList<string> Url => ApiList<string>.Of(Status?.Transport?.Urls ?? []);
}

public sealed partial class Destination
{
    /// <summary>Active while a live resource uses it.</summary>
    [JsonIgnore] public string? State => Status?.State;

    /// <summary>The network on which it leaves.</summary>
    [JsonIgnore] public string? NetworkName => Spec?.NetworkName;

    /// <summary>The sort of transport, such as SRTCaller.</summary>
    [JsonIgnore] public string? TransportType => Spec?.Transport?.Type;

    /// <summary>The addresses, given or allocated by the service.</summary>
    [JsonIgnore] public IReadOnlyList<string> Url => ApiList<string>.Of(Status?.Transport?.Urls ?? []);
}
