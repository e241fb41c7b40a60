using MkIo.Json;

namespace MkIo.Management;

/// <summary>The ids of tokens that were revoked before their time.</summary>
[ApiSchema("RevokedKeyListSchema")]
public sealed class RevokedTokenList : ApiObject
{
    /// <summary>The ids (<c>jti</c>).</summary>
    public IList<string>? RevokedTokens { get; set; }
}
