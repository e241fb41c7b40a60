using MkIo.Json;

namespace MkIo.Media;

/// <summary>The properties of a live output as the API groups them.</summary>
[ApiSchema("LiveOutputProperties", "LiveOutputPutProperties")]
public sealed class LiveOutputProperties : ApiObject
{
    /// <summary>How much is kept, as an ISO 8601 duration.</summary>
    [RequiredField] public string? ArchiveWindowLength { get; set; }

    /// <summary>The asset that is written.</summary>
    [RequiredField] public string? AssetName { get; set; }

    /// <summary>When the output was made.</summary>
    [ReadOnlyField] public string? Created { get; set; }

    /// <summary>Words for people; up to 4,096 characters.</summary>
    public string? Description { get; set; }

    /// <summary>How its HLS is made.</summary>
    public LiveOutputHls? Hls { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyField] public string? LastModified { get; set; }

    /// <summary>The name of the manifest; made by the service where it is not said.</summary>
    public string? ManifestName { get; set; }

    /// <summary>Not supported by the service.</summary>
    public long? OutputSnapTime { get; set; }

    /// <summary>InProgress, Succeeded or Failed.</summary>
    [ReadOnlyField] public string? ProvisioningState { get; set; }

    /// <summary>Whether the output is running.</summary>
    [ReadOnlyField, KnownValues("Creating", "Deleting", "Running")] public string? ResourceState { get; set; }

    /// <summary>Not supported by the service.</summary>
    public string? RewindWindowLength { get; set; }
}
