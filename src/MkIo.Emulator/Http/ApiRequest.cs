using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Json;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Http;

/// <summary>An authenticated and validated request.</summary>
internal sealed class ApiRequest
{
    public required ApiOperation Operation { get; init; }

    /// <summary>The path's segments, unescaped.</summary>
    public required string[] Segments { get; init; }

    public required IQueryCollection Query { get; init; }

    /// <summary>A snapshot of the settings.</summary>
    public required EmulatorSettings Settings { get; init; }

    /// <summary>The scope of the resource: the project of the path, or the organization.</summary>
    public required ResourceScope Scope { get; init; }

    public required Uri BaseUrl { get; init; }

    public required CancellationToken CancellationToken { get; init; }

    /// <summary>The time of the request, which everything that it changes gets.</summary>
    public required DateTimeOffset Now { get; init; }

    public JsonElement Body { get; init; }

    public string Parameter(string name) =>
        Segments[Operation.PathParameters.First(parameter => parameter.Name == name).Segment];

    public JsonObject BodyObject() => JsonObject.Create(Body)!.DeepClone().AsObject();

    /// <summary>The declared success status with a body.</summary>
    public ApiResult Respond(JsonNode body) => ApiResult.Json(Operation.SuccessStatus, body);
}

/// <summary>A response: a status, and the bytes of a body, if any.</summary>
internal readonly record struct ApiResult(int Status, ReadOnlyMemory<byte> Body)
{
    private static readonly byte[] EmptyObject = "{}"u8.ToArray();

    public static readonly ApiResult NoContent = new(204, default);

    /// <summary>The content type; null for JSON.</summary>
    public string? ContentType { get; init; }

    /// <summary>The file name for Content-Disposition; null for none.</summary>
    public string? FileName { get; init; }

    /// <summary>For a success without a declared body.</summary>
    public static ApiResult Done(int status) => status == 204 ? NoContent : new(status, EmptyObject);

    public static ApiResult Json(int status, JsonNode body) => new(status, JsonText.ToBytes(body));
}

/// <summary>Reads the bearer token of a request.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    public static string? Read(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }
}
