using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>The profile of the token's user.</summary>
[ApiSchema("ProfileGetSchema_v1", "ProfilePatchSchema_v1")]
public sealed class UserProfile : ApiObject
{
    /// <summary>The resource kind.</summary>
    [ReadOnlyField] public string? Kind { get; set; }

    /// <summary>The user's id.</summary>
    [ReadOnlyField] public UserMetadata? Metadata { get; set; }

    /// <summary>The user's own data.</summary>
    public UserProfileSpec? Spec { get; set; }

    /// <summary>The mail address that the user signs in with.</summary>
    [JsonIgnore] public string? LoginEmail => Spec?.LoginEmail;

    /// <summary>The organization that the user works in now.</summary>
    [JsonIgnore] public string? ActiveOrganizationId => Spec?.ActiveOrganizationId;
}
