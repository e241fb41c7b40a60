using System.Text.Json.Serialization;
using MkIo.Http;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>A token of a user.</summary>
[ApiSchema("UserTokenSchema")]
public sealed class UserToken : ApiObject
{
    /// <summary>The resource kind.</summary>
    public string? Kind { get; set; }

    /// <summary>Id, type and, once, the token itself.</summary>
    public UserTokenMetadata Metadata { get; set; } = new();

    /// <summary>Whose it is, for how long, and with which permissions.</summary>
    public UserTokenSpec Spec { get; set; } = new();

    /// <summary>The token's id (its <c>jti</c>).</summary>
    [JsonIgnore] public Guid? Id => Metadata.Id;

    /// <summary>The token's type.</summary>
    [JsonIgnore] public string? Type => Metadata.Type;

    /// <summary>The token itself, only on the object that New-MkIoToken returned: <c>.Token.Reveal()</c> takes it out.</summary>
    [JsonIgnore] public Secret? Token => Metadata.Jwt;

    /// <summary>Words for people.</summary>
    [JsonIgnore] public string? Description => Spec.Description;

    /// <summary>The mail address of the token's user.</summary>
    [JsonIgnore] public string? User => Spec.User;

    /// <summary>When it was issued.</summary>
    [JsonIgnore] public DateTimeOffset? Issued => Spec.Issued;

    /// <summary>When it expires.</summary>
    [JsonIgnore] public DateTimeOffset? Expires => Spec.Expires;

    /// <summary>The day on which it was last used; null when it never was.</summary>
    [JsonIgnore] public DateTimeOffset? LastUsed => Spec.LastUsed;

    /// <summary>When it was revoked; null when it was not.</summary>
    [JsonIgnore] public DateTimeOffset? Revoked => Spec.Revoked;

    /// <summary>Whole days until it expires, negative when it has.</summary>
    [JsonIgnore] public int? DaysLeft => Expiry.DaysLeft(Expires);

    /// <summary>The id and the type; never the token.</summary>
    public override string ToString() => $"{Type} {Id}";
}
