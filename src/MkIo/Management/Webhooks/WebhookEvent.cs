using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>An event that a webhook rule took up.</summary>
[ApiSchema("WebhookEventBriefSchema")]
public sealed class WebhookEvent : ApiObject
{
    /// <summary>When it happened.</summary>
    public DateTimeOffset? Created { get; set; }

    /// <summary>The path of the resource that it is about.</summary>
    public string? Source { get; set; }

    /// <summary>How far its delivery is.</summary>
    [KnownValues("Pending", "Retrying", "Failed", "Sent")] public string? Status { get; set; }

    /// <summary>What happened.</summary>
    [KnownValues("MediaKind.JobStarted", "MediaKind.JobFinished", "MediaKind.StreamingLocatorCreated", "MediaKind.ChannelInstanceStarted", "MediaKind.ChannelInstanceStopped", "MediaKind.ChannelInstanceError", "MediaKind.ScheduledOperationAccepted", "MediaKind.ScheduledOperationCompleted", "MediaKind.ScheduledOperationError", "MediaKind.ScheduledOperationOngoing")] public string? Type { get; set; }

    /// <summary>The rule that took it up.</summary>
    [JsonIgnore] public string? Rule { get; internal set; }

    /// <summary>What happened.</summary>
    public override string ToString() => Type ?? base.ToString()!;
}
