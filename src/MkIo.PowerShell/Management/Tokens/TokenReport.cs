using MkIo.Management;

namespace MkIo.PowerShell.Management.Tokens;

/// <summary>What a look at a token found.</summary>
public sealed class TokenReport
{
    /// <summary>Whether the service would accept it: it is signed, not expired and not revoked.</summary>
    public bool IsValid => IsSigned && !IsExpired && !IsRevoked;

    /// <summary>Whether the service's key signed it.</summary>
    public bool IsSigned { get; init; }

    /// <summary>Whether its time is over.</summary>
    public bool IsExpired { get; init; }

    /// <summary>Whether it was revoked.</summary>
    public bool IsRevoked { get; init; }

    /// <summary>The token's id.</summary>
    public Guid? Id { get; init; }

    /// <summary>The token's type.</summary>
    public string? Type { get; init; }

    /// <summary>The user, as the token names it.</summary>
    public string? User { get; init; }

    /// <summary>The organization, as the token names it.</summary>
    public string? Organization { get; init; }

    /// <summary>When it was issued.</summary>
    public DateTimeOffset? Issued { get; init; }

    /// <summary>When it expires.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The id of the key that it names.</summary>
    public string? KeyId { get; init; }

    /// <summary>Its permissions; null for a token that has all those of its user.</summary>
    public IReadOnlyCollection<ScopedPermission>? Permissions { get; init; }
}
