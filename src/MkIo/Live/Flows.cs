using System.Text.Json.Serialization;

namespace MkIo.Live;

public sealed partial class Flow
{
    /// <summary>The name.</summary>
    [JsonIgnore] public string? Name => Metadata.Name;

    /// <summary>The name that people see.</summary>
    [JsonIgnore] public string? DisplayName { get => Metadata.DisplayName; set => Metadata.DisplayName = value; }

    /// <summary>The labels.</summary>
    [JsonIgnore] public IDictionary<string, string>? Labels { get => Metadata.Labels; set => Metadata.Labels = value; }

    /// <summary>What the flow does, such as Running.</summary>
    [JsonIgnore] public string? State => Status?.State;

    /// <summary>What there is to say about the state.</summary>
    [JsonIgnore] public string? Info => Status?.Info;

    /// <summary>The asset that the flow records into.</summary>
    [JsonIgnore] public string? AssetName => (Spec.Transform as LiveChannelFlow)?.AssetName;

    /// <summary>The configuration that the flow encodes with, and its version, such as <c>hd@prod</c>.</summary>
    [JsonIgnore] public string? Config => (Spec.Transform as LiveChannelFlow)?.EncodingLive?.ConfigRef is { } config ? $"{config.Name}@{config.Version}" : null;

    /// <summary>When the flow was created.</summary>
    [JsonIgnore] public DateTimeOffset? Created => Metadata.Created;

    /// <summary>When the flow was last changed.</summary>
    [JsonIgnore] public DateTimeOffset? LastModified => Metadata.Updated;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}

public partial class LiveChannelCollection
{
    /// <summary>Starts a live channel, which is billed for the full month (PATCH with the state Running).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public virtual Task StartAsync(string name, CancellationToken cancellationToken = default) => PatchAsync(name, In("Running"), cancellationToken);

    /// <summary>Stops a live channel (PATCH with the state Stopped).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public virtual Task StopAsync(string name, CancellationToken cancellationToken = default) => PatchAsync(name, In("Stopped"), cancellationToken);

    private static Flow In(string state) => new() { Spec = new FlowSpec { State = state } };
}
