using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Management;

/// <summary>A public key in JWK form.</summary>
public sealed class JsonWebKey : ApiObject
{
    /// <summary>The key's id, which the head of a token names.</summary>
    [JsonPropertyName("kid")] public string? KeyId { get; set; }

    /// <summary>The kind of key, such as <c>RSA</c>.</summary>
    [JsonPropertyName("kty")] public string? KeyType { get; set; }

    /// <summary>The modulus of an RSA key, in base64url.</summary>
    [JsonPropertyName("n")] public string? Modulus { get; set; }

    /// <summary>The exponent of an RSA key, in base64url.</summary>
    [JsonPropertyName("e")] public string? Exponent { get; set; }
}
