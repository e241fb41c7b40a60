using MkIo.Json;

namespace MkIo.Management;

/// <summary>The prices of a rate card.</summary>
[ApiSchema("RateCardSpec")]
public sealed class RateCardSpec : ApiObject
{
    /// <summary>The currency, such as <c>USD</c>.</summary>
    public string? Currency { get; set; }

    /// <summary>The prices by family and solution.</summary>
    public IList<RateCardEntry>? RateCard { get; set; }
}
