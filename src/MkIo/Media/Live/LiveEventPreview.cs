using MkIo.Json;

namespace MkIo.Media;

/// <summary>The preview of a live event; fixed at creation.</summary>
[ApiSchema("LiveEventPreview")]
public sealed class LiveEventPreview : ApiObject
{
    /// <summary>Who may see it.</summary>
    public LiveEventAccessControl? AccessControl { get; set; }

    /// <summary>Not supported by the service.</summary>
    public string? AlternativeMediaId { get; set; }

    /// <summary>Where the preview is; the service fills it in.</summary>
    public IList<LiveEventEndpoint>? Endpoints { get; set; }

    /// <summary>The id of the preview's locator; made by the service where it is not said.</summary>
    public Guid? PreviewLocator { get; set; }

    /// <summary>The streaming policy; only Predefined_ClearStreamingOnly is supported.</summary>
    public string? StreamingPolicyName { get; set; }
}
