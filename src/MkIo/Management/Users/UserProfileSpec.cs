using System.Text.Json;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>A user's own data.</summary>
[ApiSchema("UserProfileSpec_v1")]
public sealed class UserProfileSpec : ApiObject
{
    /// <summary>The organization that the user works in now.</summary>
    [ReadOnlyField] public string? ActiveOrganizationId { get; set; }

    /// <summary>The address of the user's picture.</summary>
    [ReadOnlyField] public string? Avatar { get; set; }

    /// <summary>The user's company.</summary>
    public string? Company { get; set; }

    /// <summary>The mail address for messages.</summary>
    [ReadOnlyField] public string? ContactEmail { get; set; }

    /// <summary>The user's country.</summary>
    public string? Country { get; set; }

    /// <summary>Switches that the service keeps for the user.</summary>
    [ReadOnlyField] public IDictionary<string, JsonElement>? Features { get; set; }

    /// <summary>Whether the user is active.</summary>
    [ReadOnlyField] public bool? IsActive { get; set; }

    /// <summary>The user's role at work.</summary>
    public string? JobRole { get; set; }

    /// <summary>The mail address that the user signs in with.</summary>
    [ReadOnlyField] public string? LoginEmail { get; set; }

    /// <summary>The user's name.</summary>
    public string? Name { get; set; }

    /// <summary>The phone number with its international code.</summary>
    public string? PhoneNumber { get; set; }
}
