using System.Security.Cryptography;
using System.Text;
using MkIo.Http;

namespace MkIo.Management;

/// <summary>Checks the signature of tokens against the service's public keys.</summary>
public static class TokenVerifier
{
    /// <summary>Whether one of the keys signed the token. A token that names no known key, or a way of signing that is not RSA's, is not signed.</summary>
    /// <param name="token">The token.</param>
    /// <param name="keys">The service's keys.</param>
    public static bool IsSigned(Secret token, PublicKeyList keys)
    {
        var claims = TokenClaims.Of(token);
        var text = Guard.NotNull(token).Reveal();
        var key = Guard.NotNull(keys).Keys?.FirstOrDefault(key => key.KeyId is not null && key.KeyId == claims?.KeyId);
        if (claims is null || key is not { KeyType: "RSA", Modulus: { } modulus, Exponent: { } exponent } || HashOf(claims.Algorithm) is not { } hash)
            return false;

        try
        {
            using var rsa = RSA.Create();
            rsa.ImportParameters(new RSAParameters { Modulus = Base64Url.Decode(modulus), Exponent = Base64Url.Decode(exponent) });
            var end = text.LastIndexOf('.');
            var signed = Encoding.ASCII.GetBytes(text.Substring(0, end));
            var padding = claims.Algorithm!.StartsWith("PS", StringComparison.Ordinal) ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
            return rsa.VerifyData(signed, Base64Url.Decode(text.Substring(end + 1)), hash, padding);
        }
        catch (Exception error) when (error is FormatException or CryptographicException)
        {
            return false;
        }
    }

    // Only what is named here: a token may not choose "none", or a secret shared with whoever holds the public key.
    private static HashAlgorithmName? HashOf(string? algorithm) => algorithm switch
    {
        "RS256" or "PS256" => HashAlgorithmName.SHA256,
        "RS384" or "PS384" => HashAlgorithmName.SHA384,
        "RS512" or "PS512" => HashAlgorithmName.SHA512,
        _ => null,
    };
}
