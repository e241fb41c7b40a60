using MkIo.Json;

namespace MkIo.Management;

/// <summary>The public keys that tokens are signed with.</summary>
[ApiSchema("PublicKeysListSchema")]
public sealed class PublicKeyList : ApiObject
{
    /// <summary>The keys.</summary>
    public IList<JsonWebKey>? Keys { get; set; }
}
