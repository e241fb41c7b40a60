using MkIo.Http;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A key by which the streams of a locator are encrypted.</summary>
[ApiSchema("StreamingLocatorContentKey")]
public sealed class StreamingLocatorContentKey : ApiObject
{
    /// <summary>The key's id.</summary>
    [RequiredField] public string? Id { get; set; }

    /// <summary>The label of the streaming policy that the key stands for.</summary>
    public string? LabelReferenceInStreamingPolicy { get; set; }

    /// <summary>The content key policy of the key.</summary>
    public string? PolicyName { get; set; }

    /// <summary>The tracks of the key; the service does not support it yet.</summary>
    [ReadOnlyField] public IList<StreamingLocatorTrackSelection>? Tracks { get; set; }

    /// <summary>The encryption that the key is for.</summary>
    [KnownValues("CommonEncryptionCenc", "CommonEncryptionCbcs", "EnvelopeEncryption")] public string? Type { get; set; }

    /// <summary>The key itself, in Base64.</summary>
    public Secret? Value { get; set; }
}
