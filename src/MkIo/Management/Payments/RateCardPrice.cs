using MkIo.Json;

namespace MkIo.Management;

/// <summary>The price of one meter.</summary>
[ApiSchema("RateCardPriceSchema")]
public sealed class RateCardPrice : ApiObject
{
    /// <summary>The meter's name for people.</summary>
    [ServerOwned] public string? DisplayName { get; set; }

    /// <summary>The prices that differ by location.</summary>
    [ServerOwned] public IList<RateCardLocationPrice>? LocationPrices { get; set; }

    /// <summary>The meter's name.</summary>
    [ServerOwned] public string? Name { get; set; }

    /// <summary>The price of one unit.</summary>
    [ServerOwned] public double? Price { get; set; }

    /// <summary>The vendor's stock number.</summary>
    [ServerOwned] public string? Sku { get; set; }

    /// <summary>The unit, such as <c>minutes</c>.</summary>
    [ServerOwned] public string? Unit { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}
