using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Auth;

/// <summary>Signs tokens with a key of this process's own, and publishes its public half.</summary>
internal static class JwtSigner
{
    private const int KeyBits = 2048;

    // Made once: a key takes longer to find than all else takes at start, and tests start many emulators.
    private static readonly RSA Key = RSA.Create(KeyBits);

    private static readonly string KeyId = Convert.ToHexStringLower(SHA256.HashData(Key.ExportSubjectPublicKeyInfo()))[..16];

    public static string Sign(JsonObject claims)
    {
        var header = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = KeyId };
        var content = $"{Encode(JsonText.ToBytes(header))}.{Encode(JsonText.ToBytes(claims))}";
        // A key is not said to be safe for several threads at once.
        lock (Key)
            return $"{content}.{Encode(Key.SignData(System.Text.Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>What a token says, or null where it was not signed here.</summary>
    public static JsonObject? Verify(string token)
    {
        var end = token.LastIndexOf('.');
        if (end < 0 || token.Split('.') is not [_, var claims, var signature])
            return null;
        try
        {
            var content = System.Text.Encoding.ASCII.GetBytes(token[..end]);
            lock (Key)
                if (!Key.VerifyData(content, Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
                    return null;
            return JsonText.ParseObject(Base64Url.DecodeFromChars(claims));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public static JsonObject PublicKeys()
    {
        var parameters = Key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["alg"] = "RS256",
                ["use"] = "sig",
                ["key_ops"] = new JsonArray("verify"),
                ["kid"] = KeyId,
                ["n"] = Encode(parameters.Modulus!),
                ["e"] = Encode(parameters.Exponent!),
            }),
        };
    }

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
