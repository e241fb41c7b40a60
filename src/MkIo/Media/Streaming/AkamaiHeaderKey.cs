using MkIo.Http;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A key by which Akamai signs its requests.</summary>
[ApiSchema("AkamiHeaderAuthKey")]
public sealed class AkamaiHeaderKey : ApiObject
{
    /// <summary>The key, in Base64.</summary>
    public Secret? Base64Key { get; set; }

    /// <summary>When the key expires.</summary>
    public string? Expiration { get; set; }

    /// <summary>The key's name.</summary>
    public string? Identifier { get; set; }
}
