using System.Text.Json;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>The properties of a live event as the API groups them.</summary>
[ApiSchema("LiveEventProperties", "LiveEventPutProperties", "LiveEventPropertiesPatch")]
public sealed class LiveEventProperties : ApiObject
{
    /// <summary>When the event was made.</summary>
    [ReadOnlyField] public string? Created { get; set; }

    /// <summary>Which other sites old players may read from; fixed at creation.</summary>
    public CrossSiteAccessPolicies? CrossSiteAccessPolicies { get; set; }

    /// <summary>Words for people, up to 4,096 characters; fixed at creation.</summary>
    public string? Description { get; set; }

    /// <summary>What becomes of the picture; fixed at creation.</summary>
    [RequiredField] public LiveEventEncoding? Encoding { get; set; }

    /// <summary>The first part of a static host name; fixed at creation.</summary>
    public string? HostnamePrefix { get; set; }

    /// <summary>How the picture arrives; fixed at creation.</summary>
    [RequiredField] public LiveEventInput? Input { get; set; }

    /// <summary>When the event was last changed.</summary>
    [ReadOnlyField] public string? LastModified { get; set; }

    /// <summary>An AI pipeline; not supported by the service yet.</summary>
    public PipelineArguments? Pipeline { get; set; }

    /// <summary>The preview; fixed at creation.</summary>
    public LiveEventPreview? Preview { get; set; }

    /// <summary>InProgress, Succeeded or Failed; not the running state.</summary>
    [ReadOnlyField] public string? ProvisioningState { get; set; }

    /// <summary>Whether the event is running.</summary>
    [ReadOnlyField, KnownValues("Stopped", "Starting", "Running", "Stopping", "Deleting")] public string? ResourceState { get; set; }

    /// <summary>Default or LowLatency; fixed at creation.</summary>
    [RequiredField] public IList<string>? StreamOptions { get; set; }

    /// <summary>Not supported by the service.</summary>
    public IList<JsonElement>? Transcriptions { get; set; }

    /// <summary>Whether the addresses stay the same when the event starts anew; fixed at creation.</summary>
    [RequiredField] public bool? UseStaticHostname { get; set; }
}
