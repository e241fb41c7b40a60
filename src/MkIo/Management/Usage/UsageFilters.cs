using MkIo.Json;

namespace MkIo.Management;

/// <summary>What a usage report was narrowed to.</summary>
[ApiSchema("SupplementalFiltersData")]
public sealed class UsageFilters : ApiObject
{
    /// <summary>The meters.</summary>
    [ReadOnlyField] public IList<string>? MeterNames { get; set; }

    /// <summary>The payment methods.</summary>
    [ReadOnlyField] public IList<Guid>? PaymentMethodIds { get; set; }

    /// <summary>The projects.</summary>
    [ReadOnlyField] public IList<string>? ProjectNames { get; set; }
}
