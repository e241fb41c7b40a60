using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>A user of the organization.</summary>
[ApiSchema("UserBriefSchema")]
public sealed class User : ApiObject
{
    /// <summary>The resource kind.</summary>
    public string? Kind { get; set; }

    /// <summary>The user's id.</summary>
    public UserMetadata? Metadata { get; set; }

    /// <summary>Name and mail address.</summary>
    public UserSpec? Spec { get; set; }

    /// <summary>The user's id.</summary>
    [JsonIgnore] public Guid? Id => Metadata?.Id;

    /// <summary>The user's name.</summary>
    [JsonIgnore] public string? Name => Spec?.Name;

    /// <summary>The user's mail address.</summary>
    [JsonIgnore] public string? Email => Spec?.Email;

    /// <summary>The mail address.</summary>
    public override string ToString() => Email ?? base.ToString()!;
}
