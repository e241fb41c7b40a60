using MkIo.Json;

namespace MkIo.Media;

/// <summary>How the HLS of a live output is made.</summary>
[ApiSchema("LiveOutputHls")]
public sealed class LiveOutputHls : ApiObject
{
    /// <summary>Fragments in one segment; 1 where it is not said.</summary>
    public long? FragmentsPerTsSegment { get; set; }
}
