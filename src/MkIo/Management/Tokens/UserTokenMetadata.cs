using System.Text.Json.Serialization;
using MkIo.Http;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>Id and type of a token.</summary>
[ApiSchema("UserTokenMetadataSchema")]
public sealed class UserTokenMetadata : ApiObject
{
    /// <summary>The token itself: shown once, when it is issued, and not stored by the service.</summary>
    [ReadOnlyField, JsonPropertyName("JWT")] public Secret? Jwt { get; set; }

    /// <summary>The token's id, which is its <c>jti</c>.</summary>
    public Guid? Id { get; set; }

    /// <summary>The token's type.</summary>
    [KnownValues("login", "full-access", "restricted", "ephemeral")] public string? Type { get; set; }
}
