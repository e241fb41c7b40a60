using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>A user's own data in its older form.</summary>
[ApiSchema("UserProfileSpec")]
public sealed class LegacyUserProfileSpec : ApiObject
{
    /// <summary>The address of the user's picture.</summary>
    [ReadOnlyField] public string? Avatar { get; set; }

    /// <summary>The user's company.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Company { get; set; }

    /// <summary>The mail address for messages.</summary>
    [ReadOnlyField, JsonPropertyName("contact_email")] public string? ContactEmail { get; set; }

    /// <summary>The user's country.</summary>
    public string? Country { get; set; }

    /// <summary>The id of the organization that the user works in now.</summary>
    [ReadOnlyField, JsonPropertyName("customer_id")] public string? CustomerId { get; set; }

    /// <summary>The names of the user's organizations by their ids.</summary>
    [ReadOnlyField] public IDictionary<string, string>? Customers { get; set; }

    /// <summary>Whether the user is active.</summary>
    [ReadOnlyField, JsonPropertyName("is_active")] public bool? IsActive { get; set; }

    /// <summary>Whether the user is an administrator.</summary>
    [ReadOnlyField, JsonPropertyName("is_admin")] public bool? IsAdmin { get; set; }

    /// <summary>The user's role at work.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never), JsonPropertyName("jobrole")] public string? JobRole { get; set; }

    /// <summary>The user's name.</summary>
    public string? Name { get; set; }

    /// <summary>The phone number with its international code.</summary>
    [JsonPropertyName("phonenumber")] public string? PhoneNumber { get; set; }

    /// <summary>What stands in the way of the user's registration; null for nothing.</summary>
    [ReadOnlyField, JsonPropertyName("signup_problem")] public string? SignupProblem { get; set; }
}
