using System.Text.Json;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>A request for a token.</summary>
[ApiSchema("CreateTokenSchema")]
public sealed class NewUserToken : ApiObject
{
    /// <summary>Words for people; up to 128 characters.</summary>
    public string? Description { get; set; }

    /// <summary>When it is to expire; at most a year from now.</summary>
    public DateTimeOffset? ExpireDate { get; set; }

    /// <summary>The organization that it is for; required.</summary>
    public Guid? OrganizationId { get; set; }

    /// <summary>The permissions of a restricted or ephemeral token, as a tree.</summary>
    public IDictionary<string, JsonElement>? Permissions { get; set; }

    /// <summary>The token's type; required.</summary>
    [KnownValues("login", "full-access", "restricted", "ephemeral")] public string? Type { get; set; }
}
