using MkIo.Json;

namespace MkIo.Management;

/// <summary>The price of one meter.</summary>
[ApiSchema("RateCardPriceSchema")]
public sealed class RateCardPrice : ApiObject
{
    /// <summary>The meter's name for people.</summary>
    [ReadOnlyField] public string? DisplayName { get; set; }

    /// <summary>The prices that differ by location.</summary>
    [ReadOnlyField] public IList<RateCardLocationPrice>? LocationPrices { get; set; }

    /// <summary>The meter's name.</summary>
    [ReadOnlyField] public string? Name { get; set; }

    /// <summary>The price of one unit.</summary>
    [ReadOnlyField] public double? Price { get; set; }

    /// <summary>The vendor's stock number.</summary>
    [ReadOnlyField] public string? Sku { get; set; }

    /// <summary>The unit, such as <c>minutes</c>.</summary>
    [ReadOnlyField] public string? Unit { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
