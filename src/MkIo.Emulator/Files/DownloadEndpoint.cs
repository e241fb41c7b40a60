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

/// <summary>The download service beside the API, which returns the content of files.</summary>
/// <param name="store">The projects.</param>
/// <param name="storage">The access to their files.</param>
/// <param name="clock">The clock for the expiry of tokens.</param>
/// <param name="truncateNext">True where this download is to be truncated.</param>
internal sealed class DownloadEndpoint(ResourceStore store, StorageAccess storage, TimeProvider clock, Func<bool> truncateNext)
{
    public const string Root = "/project";

    private const string Action = "downloadBlob";

    // Those that resume a download.
    private static readonly string[] ForwardedRequestHeaders = ["Range", "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range"];

    // The statuses that those headers can lead to.
    private static readonly HttpStatusCode[] ForwardedStatuses =
        [HttpStatusCode.NotModified, HttpStatusCode.PreconditionFailed, HttpStatusCode.RequestedRangeNotSatisfiable];

    private static readonly string[] ForwardedResponseHeaders = ["ETag", "Accept-Ranges"];

    /// <summary>Opens a file. Only the headers of the storage's response are read.</summary>
    public async Task<HttpResponseMessage> OpenAsync(HttpRequest request, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
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
            var access = await storage.FindAsync(project, account, now, cancellationToken).ConfigureAwait(false)
                ?? throw BadGateway("Files are only read while storage is checked, from Azure and from the S3 of --s3-endpoint.");
            var response = await access.GetAsync(container, file, headers => ForwardHeaders(request, headers), cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode || ForwardedStatuses.Contains(response.StatusCode))
                return response;
            response.Dispose();
            throw BadGateway($"The storage answered {(int)response.StatusCode}.");
        }
        catch (Exception error) when (error is HttpRequestException or ApiException { Status: 400 or 404 })
        {
            throw BadGateway(error.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw BadGateway("The storage did not answer in time.");
        }
    }

    /// <summary>Streams the storage's response, or half of it where it is to be truncated.</summary>
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
        foreach (var name in ForwardedResponseHeaders)
            if (source.Headers.TryGetValues(name, out var values))
                response.Headers[name] = values.ToArray();
        using var content = await source.Content.ReadAsStreamAsync(context.RequestAborted).ConfigureAwait(false);
        if (response.ContentLength > 1 && source.IsSuccessStatusCode && truncateNext())
            await CopyHalfAsync(content, response, context.RequestAborted).ConfigureAwait(false);
        else
            await content.CopyToAsync(response.Body, context.RequestAborted).ConfigureAwait(false);
    }

    // Less than Content-Length, so the server closes the connection.
    private static async Task CopyHalfAsync(Stream content, HttpResponse response, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        for (var left = response.ContentLength!.Value / 2; left > 0;)
        {
            var part = buffer.AsMemory(0, (int)Math.Min(buffer.Length, left));
            await content.ReadExactlyAsync(part, cancellationToken).ConfigureAwait(false);
            await response.Body.WriteAsync(part, cancellationToken).ConfigureAwait(false);
            left -= part.Length;
        }
    }

    private static void ForwardHeaders(HttpRequest request, HttpRequestHeaders headers)
    {
        foreach (var name in ForwardedRequestHeaders)
            if (request.Headers.TryGetValue(name, out var value))
                headers.TryAddWithoutValidation(name, value.ToString());
    }

    private static string Text(JsonDocument body, string field) =>
        body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw ApiException.Invalid(field, "Required field is missing.");

    private static ApiException BadGateway(string detail) => new(502, "BadGateway", detail);
}

/// <summary>The short-lived token for downloads of one asset. It is not valid for the API, and tokens of the API are not valid for downloads.</summary>
internal sealed record FileToken(string Project, AssetPlace Place, DateTimeOffset Expires)
{
    private const string Audience = "files";

    public string Sign() => JwtSigner.Sign(new JsonObject
    {
        ["iss"] = "mkio",
        ["aud"] = Audience,
        ["jti"] = Guid.NewGuid().ToString(),
        ["exp"] = (long)Math.Ceiling(Expires.ToUnixTimeMilliseconds() / 1000.0),
        // Tests use lifetimes below a second, the resolution of exp.
        ["expires"] = Expires.ToUnixTimeMilliseconds(),
        ["project"] = Project,
        ["storageAccountName"] = Place.Storage,
        ["containerName"] = Place.Container,
        ["subPath"] = Place.SubPath,
    });

    /// <summary>Verifies a token; throws where it is missing, invalid or expired.</summary>
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

    /// <summary>True for the files of the asset.</summary>
    public bool Covers(string storage, string container, string file) =>
        storage == Place.Storage
        && container == Place.Container
        // A URL has no dot segments: they would lead out of the asset.
        && !file.Split('/').Any(segment => segment is "." or "..")
        && (string.IsNullOrEmpty(Place.SubPath) || file.StartsWith(Place.SubPath.Trim('/') + "/", StringComparison.Ordinal));

    private static ApiException Unauthorized(string detail) => new(401, "Unauthorized", detail);
}
