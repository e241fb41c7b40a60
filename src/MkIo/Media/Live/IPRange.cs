using MkIo.Json;

namespace MkIo.Media;

/// <summary>A range of IP addresses.</summary>
[ApiSchema("IPRange")]
public sealed class IPRange : ApiObject
{
    /// <summary>The address that the range begins with.</summary>
    [RequiredField] public string? Address { get; set; }

    /// <summary>A name for people; 1 to 32 characters.</summary>
    [RequiredField] public string? Name { get; set; }

    /// <summary>How many bits are fixed: 32 for one address, 0 for all.</summary>
    [RequiredField] public long? SubnetPrefixLength { get; set; }

    /// <summary>Such as <c>10.0.0.0/8</c>.</summary>
    public override string ToString() => $"{Address}/{SubnetPrefixLength}";
}
