using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>The profile of the token's user in its older form, which alone tells the user's organizations by name and whether the user is an administrator.</summary>
[ApiSchema("ProfileGetSchema", "ProfilePutSchema")]
public sealed class LegacyUserProfile : ApiObject
{
    /// <summary>The user's id.</summary>
    [ReadOnlyField] public UserMetadata? Metadata { get; set; }

    /// <summary>The user's own data.</summary>
    public LegacyUserProfileSpec? Spec { get; set; }

    /// <summary>The user's id.</summary>
    [JsonIgnore] public Guid? Id => Metadata?.Id;

    /// <summary>The user's name.</summary>
    [JsonIgnore] public string? Name => Spec?.Name;

    /// <summary>The mail address for messages.</summary>
    [JsonIgnore] public string? ContactEmail => Spec?.ContactEmail;

    /// <summary>Whether the user is an administrator.</summary>
    [JsonIgnore] public bool? IsAdmin => Spec?.IsAdmin;

    /// <summary>The names of the user's organizations by their ids.</summary>
    [JsonIgnore] public IDictionary<string, string>? Organizations => Spec?.Customers;

    /// <summary>The mail address.</summary>
    public override string ToString() => ContactEmail ?? base.ToString()!;
}
