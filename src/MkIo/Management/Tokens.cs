using System.Text.Json.Serialization;
using MkIo.Http;
using MkIo.Json;

namespace MkIo.Management;

public sealed partial class UserToken
{
    /// <summary>The token's ID (its <c>jti</c>).</summary>
    [JsonIgnore] public Guid? Id => Metadata.Id;

    /// <summary>The token's type.</summary>
    [JsonIgnore] public string? Type => Metadata.Type;

    /// <summary>The token itself, only on the object that New-MkIoToken returned: <c>.Token.Reveal()</c> takes it out.</summary>
    [JsonIgnore] public Secret? Token => Metadata.Jwt;

    /// <summary>A description.</summary>
    [JsonIgnore] public string? Description => Spec.Description;

    /// <summary>The email address of the token's user.</summary>
    [JsonIgnore] public string? User => Spec.User;

    /// <summary>When it was issued.</summary>
    [JsonIgnore] public DateTimeOffset? Issued => Spec.Issued;

    /// <summary>When it was issued, by the name that other resources have for it.</summary>
    [JsonIgnore] public DateTimeOffset? Created => Spec.Issued;

    /// <summary>When it expires.</summary>
    [JsonIgnore] public DateTimeOffset? Expires => Spec.Expires;

    /// <summary>The day on which it was last used; null when it never was.</summary>
    [JsonIgnore] public DateTimeOffset? LastUsed => Spec.LastUsed;

    /// <summary>When it was revoked; null when it was not.</summary>
    [JsonIgnore] public DateTimeOffset? Revoked => Spec.Revoked;

    /// <summary>Whole days until it expires, negative when it has.</summary>
    [JsonIgnore] public int? DaysLeft => Expiry.DaysLeft(Expires);

    /// <summary>The ID and the type; never the token.</summary>
    public override string ToString() => $"{Type} {Id}";
}

/// <summary>A public key in JWK form.</summary>
public sealed class JsonWebKey : ApiObject
{
    /// <summary>The key's ID, which the head of a token names.</summary>
    [JsonPropertyName("kid")] public string? KeyId { get; set; }

    /// <summary>The kind of key, such as <c>RSA</c>.</summary>
    [JsonPropertyName("kty")] public string? KeyType { get; set; }

    /// <summary>The modulus of an RSA key, in base64url.</summary>
    [JsonPropertyName("n")] public string? Modulus { get; set; }

    /// <summary>The exponent of an RSA key, in base64url.</summary>
    [JsonPropertyName("e")] public string? Exponent { get; set; }
}

public partial class UserTokenCollection
{
    /// <summary>Asks for a new token. It is returned once: the service does not store it.</summary>
    /// <param name="request">Type, organization, expiry and permissions.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public virtual Task<UserToken> IssueAsync(NewUserToken request, CancellationToken cancellationToken = default)
        => PostAsync(Guard.NotNull(request), cancellationToken);

    /// <summary>Revokes all of the user's tokens, across organizations, the one in use among them.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public virtual Task RevokeAllAsync(CancellationToken cancellationToken = default)
        => Sender.SendAsync(new ApiRequest(HttpMethod.Delete, ListPath), cancellationToken);
}
