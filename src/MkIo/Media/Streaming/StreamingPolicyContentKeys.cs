using MkIo.Json;

namespace MkIo.Media;

/// <summary>Which key encrypts which tracks.</summary>
[ApiSchema("StreamingPolicyContentKeys")]
public sealed class StreamingPolicyContentKeys : ApiObject
{
    /// <summary>The key of all tracks that have none of their own.</summary>
    public DefaultKey? DefaultKey { get; set; }

    /// <summary>The keys of certain tracks.</summary>
    public IList<StreamingPolicyContentKey>? KeyToTrackMappings { get; set; }
}
