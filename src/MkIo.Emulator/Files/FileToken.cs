using System.Text.Json.Nodes;
using MkIo.Emulator.Auth;
using MkIo.Emulator.Http;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Files;

/// <summary>The right to download the files of one asset, for a short while. It is no token of the API, nor the other way round.</summary>
internal sealed record FileToken(string Project, AssetPlace Place, DateTimeOffset Expires)
{
    private const string Audience = "files";

    public string Sign() => JwtSigner.Sign(new JsonObject
    {
        ["iss"] = "mkio",
        ["aud"] = Audience,
        ["jti"] = Guid.NewGuid().ToString(),
        ["exp"] = (long)Math.Ceiling(Expires.ToUnixTimeMilliseconds() / 1000.0),
        // Tests let tokens end within less than a second, which the standard's field cannot say.
        ["expires"] = Expires.ToUnixTimeMilliseconds(),
        ["project"] = Project,
        ["storageAccountName"] = Place.Storage,
        ["containerName"] = Place.Container,
        ["subPath"] = Place.SubPath,
    });

    /// <summary>Reads a token that was sent; throws where it is not good, and says why.</summary>
    public static FileToken Read(string? sent, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(sent))
            throw Unauthorized("token is missing");
        if (JwtSigner.Verify(sent) is not { } claims || claims["aud"]?.GetValue<string>() != Audience)
            throw Unauthorized("token is not one of getFileAccessInfo");
        var token = new FileToken(
            claims["project"]!.GetValue<string>(),
            new AssetPlace(claims["storageAccountName"]!.GetValue<string>(), claims["containerName"]!.GetValue<string>(), claims["subPath"]?.GetValue<string>()),
            DateTimeOffset.FromUnixTimeMilliseconds(claims["expires"]!.GetValue<long>()));
        return token.Expires > now ? token : throw Unauthorized("token is expired");
    }

    /// <summary>True for a file of the asset.</summary>
    public bool Covers(string storage, string container, string file) =>
        storage == Place.Storage
        && container == Place.Container
        && (string.IsNullOrEmpty(Place.SubPath) || file.StartsWith(Place.SubPath.Trim('/') + "/", StringComparison.Ordinal));

    private static ApiException Unauthorized(string detail) => new(401, "Unauthorized", detail);
}
