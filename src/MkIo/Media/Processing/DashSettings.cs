using MkIo.Json;

namespace MkIo.Media;

/// <summary>What DASH players are told of a track.</summary>
[ApiSchema("DashSettings")]
public sealed class DashSettings : ApiObject
{
    /// <summary>The DASH role, such as <c>commentary</c>.</summary>
    public string? Role { get; set; }
}
