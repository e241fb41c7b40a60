using MkIo.Http;
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
