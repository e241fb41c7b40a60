using MkIo.Management;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Tokens;

/// <summary>Tells whether a token is signed by the service, expired or revoked, and which permissions it has.</summary>
/// <remarks>
/// <para>The token itself is not sent: its signature is checked here against the public keys of the service, and its id against the list of revoked ones.</para>
/// <para>Permission needed: none.</para>
/// </remarks>
/// <example>
/// <para>Can this token still be used?</para>
/// <code>(Test-MkIoToken (Get-Secret mkio)).IsValid</code>
/// </example>
/// <example>
/// <para>What may a token do?</para>
/// <code>$token = New-MkIoToken -ForCommand Get-MkIoAsset -Project demo -ExpiresIn 1.00:00:00
/// ($token | Test-MkIoToken).Permissions</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/tokens/">Tokens</seealso>
[Cmdlet(VerbsDiagnostic.Test, "MkIoToken")]
[OutputType(typeof(TokenReport))]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class TestMkIoTokenCommand : MkIoCmdlet
{
    /// <summary>The token, as text, SecureString, or an object of New-MkIoToken.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [SecretTransformation]
    public Secret Token { get; set; } = null!;

    /// <summary>Looks at it.</summary>
    protected override void ProcessRecord() => Try(null, () =>
    {
        if (TokenClaims.Of(Token) is not { } claims)
            throw Invalid("The text is not a token of MK.IO (a JWT has three parts between dots).");
        var keys = Await(Client.Management.GetPublicKeysAsync);
        var revoked = Await(Client.Management.GetRevokedTokensAsync);
        WriteObject(new TokenReport
        {
            IsSigned = TokenVerifier.IsSigned(Token, keys),
            IsExpired = claims.Expires <= DateTimeOffset.UtcNow,
            IsRevoked = claims.Id is { } id && revoked.RevokedTokens?.Contains(id.ToString(), StringComparer.OrdinalIgnoreCase) == true,
            Id = claims.Id,
            Type = claims.Type,
            User = claims.User,
            Organization = claims.Organization,
            Issued = claims.Issued,
            Expires = claims.Expires,
            KeyId = claims.KeyId,
            Permissions = claims.Permissions?.Grants,
        });
    });
}

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
