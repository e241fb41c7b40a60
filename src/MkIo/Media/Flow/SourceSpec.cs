using MkIo.Json;

namespace MkIo.Media;

/// <summary>What a source supplies, and how it arrives.</summary>
[ApiSchema("ContentSourceBodySpec", "ContentSourcePatchBodySpec")]
public sealed class SourceSpec : ApiObject
{
    /// <summary>The content that it supplies; null for none.</summary>
    public string? ContentName { get; set; }

    /// <summary>The network; fixed at creation.</summary>
    public string? NetworkName { get; set; }

    /// <summary>How the stream arrives.</summary>
    [RequiredField] public Transport? Transport { get; set; }
}
