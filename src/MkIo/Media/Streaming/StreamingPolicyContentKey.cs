using MkIo.Json;

namespace MkIo.Media;

/// <summary>The key of certain tracks.</summary>
[ApiSchema("StreamingPolicyContentKey")]
public sealed class StreamingPolicyContentKey : ApiObject
{
    /// <summary>The key's name, by which locators refer to it.</summary>
    public string? Label { get; set; }

    /// <summary>The content key policy of the key.</summary>
    public string? PolicyName { get; set; }

    /// <summary>The tracks.</summary>
    public IList<StreamingPolicyTrackSelection>? Tracks { get; set; }
}
