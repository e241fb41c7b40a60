using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using MkIo.Emulator.Auth;
using MkIo.Emulator.Http;
using MkIo.Emulator.Media;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Files;

/// <summary>The service beside the API that hands out the bytes of files.</summary>
/// <param name="store">Where the projects are.</param>
/// <param name="storage">Reaches their files.</param>
/// <param name="clock">Tells when a token expires.</param>
/// <param name="takeCut">Takes one of the downloads that are to be cut, or says that there is none left.</param>
internal sealed class DownloadEndpoint(ResourceStore store, StorageAccess storage, TimeProvider clock, Func<bool> takeCut)
{
    public const string Root = "/project";

    private const string Action = "downloadBlob";

    // Those with which a download is continued where it ended.
    private static readonly string[] SentOn = ["Range", "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range"];

    // Answers to what a caller asks in those headers.
    private static readonly HttpStatusCode[] HandedOn =
        [HttpStatusCode.NotModified, HttpStatusCode.PreconditionFailed, HttpStatusCode.RequestedRangeNotSatisfiable];

    private static readonly string[] ReturnedOn = ["ETag", "Accept-Ranges"];

    /// <summary>The storage's answer, of which only the head is read.</summary>
    public async Task<HttpResponseMessage> OpenAsync(HttpRequest request, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var segments = request.Path.Value!.Split('/');
        if (segments is not ["", _, var projectId, Action])
            throw ApiException.NotFound("404 page not found");
        if (!HttpMethods.IsPost(request.Method))
            throw new ApiException(405, "MethodNotAllowed", "Only POST is allowed here.");
        var now = clock.GetUtcNow();
        var token = FileToken.Read(BearerToken.Read(request), now);
        var project = store.GetOrAddProject(token.Project);
        if (projectId != project.Id.ToString())
            throw ApiException.NotFound("404 page not found");
        using var document = BodyReader.Parse(body);
        var (account, container, file) = (Text(document, "storageAccountName"), Text(document, "containerName"), Text(document, "fileName"));
        if (!token.Covers(account, container, file))
            throw new ApiException(403, "Forbidden", "The token is for the files of another asset.");
        try
        {
            var access = await storage.FindAsync(project, account, now, cancellation).ConfigureAwait(false)
                ?? throw BadGateway("Files are only read while storage is checked, from Azure and from the S3 of --s3-endpoint.");
            var response = await access.GetAsync(container, file, headers => SendOn(request, headers), cancellation).ConfigureAwait(false);
            if (response.IsSuccessStatusCode || HandedOn.Contains(response.StatusCode))
                return response;
            response.Dispose();
            throw BadGateway($"The storage answered {(int)response.StatusCode}.");
        }
        catch (Exception error) when (error is HttpRequestException or ApiException { Status: 400 or 404 })
        {
            throw BadGateway(error.Message);
        }
    }

    /// <summary>Hands the answer on as it comes, or cuts it in the middle where that was asked for.</summary>
    public async Task CopyAsync(HttpResponseMessage source, HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = (int)source.StatusCode;
        response.ContentLength = source.Content.Headers.ContentLength;
        response.ContentType = source.Content.Headers.ContentType?.ToString();
        if (source.Content.Headers.ContentRange is { } range)
            response.Headers.ContentRange = range.ToString();
        if (source.Content.Headers.LastModified is { } modified)
            response.Headers.LastModified = modified.ToString("R");
        foreach (var name in ReturnedOn)
            if (source.Headers.TryGetValues(name, out var values))
                response.Headers[name] = values.ToArray();
        using var content = await source.Content.ReadAsStreamAsync(context.RequestAborted).ConfigureAwait(false);
        if (response.ContentLength > 1 && source.IsSuccessStatusCode && takeCut())
            await CopyHalfAsync(content, response, context.RequestAborted).ConfigureAwait(false);
        else
            await content.CopyToAsync(response.Body, context.RequestAborted).ConfigureAwait(false);
    }

    // Less than was announced, so the server closes the connection.
    private static async Task CopyHalfAsync(Stream content, HttpResponse response, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        for (var left = response.ContentLength!.Value / 2; left > 0;)
        {
            var part = buffer.AsMemory(0, (int)Math.Min(buffer.Length, left));
            await content.ReadExactlyAsync(part, cancellation).ConfigureAwait(false);
            await response.Body.WriteAsync(part, cancellation).ConfigureAwait(false);
            left -= part.Length;
        }
    }

    private static void SendOn(HttpRequest request, HttpRequestHeaders headers)
    {
        foreach (var name in SentOn)
            if (request.Headers.TryGetValue(name, out var value))
                headers.TryAddWithoutValidation(name, value.ToString());
    }

    private static string Text(JsonDocument body, string field) =>
        body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw ApiException.Invalid(field, "Required field is missing.");

    private static ApiException BadGateway(string detail) => new(502, "BadGateway", detail);
}

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
