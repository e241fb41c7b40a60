using MkIo.Json;

namespace MkIo.Management;

/// <summary>The prices of one solution.</summary>
[ApiSchema("RateCardEntrySchema")]
public sealed class RateCardEntry : ApiObject
{
    /// <summary>The family, such as <c>Video Processing</c>.</summary>
    [ReadOnlyField] public string? Family { get; set; }

    /// <summary>Its prices.</summary>
    [ReadOnlyField] public IList<RateCardPrice>? Prices { get; set; }

    /// <summary>The solution, such as <c>VOD Encoding</c>.</summary>
    [ReadOnlyField] public string? Solution { get; set; }

    /// <summary>The solution.</summary>
    public override string ToString() => Solution ?? base.ToString()!;
}
