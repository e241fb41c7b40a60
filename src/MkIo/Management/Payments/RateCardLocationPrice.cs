using MkIo.Json;

namespace MkIo.Management;

/// <summary>The price of a meter in some locations.</summary>
[ApiSchema("RateCardLocationPriceSchema")]
public sealed class RateCardLocationPrice : ApiObject
{
    /// <summary>The group of locations.</summary>
    [ReadOnlyField] public string? LocationGroup { get; set; }

    /// <summary>The price of one unit.</summary>
    [ReadOnlyField] public double? Price { get; set; }

    /// <summary>The vendor's stock number.</summary>
    [ReadOnlyField] public string? Sku { get; set; }

    /// <summary>The group.</summary>
    public override string ToString() => LocationGroup ?? base.ToString()!;
}
