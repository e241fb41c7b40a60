using System.Text.Json;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>Whose a token is, for how long and with which permissions.</summary>
[ApiSchema("UserTokenSpecSchema")]
public sealed class UserTokenSpec : ApiObject
{
    /// <summary>Words for people; up to 128 characters.</summary>
    public string? Description { get; set; }

    /// <summary>When it expires.</summary>
    public DateTimeOffset? Expires { get; set; }

    /// <summary>When it was issued.</summary>
    public DateTimeOffset? Issued { get; set; }

    /// <summary>The day on which it was last used.</summary>
    public DateTimeOffset? LastUsed { get; set; }

    /// <summary>The organization that it is for.</summary>
    [ReadOnlyField] public Guid? OrganizationId { get; set; }

    /// <summary>The permissions of a restricted or ephemeral token, as a tree.</summary>
    public IDictionary<string, JsonElement>? Permissions { get; set; }

    /// <summary>When it was revoked.</summary>
    public DateTimeOffset? Revoked { get; set; }

    /// <summary>The mail address of who revoked it.</summary>
    public string? RevokedBy { get; set; }

    /// <summary>The mail address of the token's user.</summary>
    public string? User { get; set; }
}
