using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MkIo.Http;

/// <summary>What resources need of the transport: send, and read the answer as a type.</summary>
internal sealed class ApiSender(HttpTransport transport, IRequestObserver observer)
{
    public IRequestObserver Observer => observer;

    public Task<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
        => transport.SendAsync(request, observer, cancellationToken);

    /// <summary>Asks a service beside the API.</summary>
    /// <returns>Its answer, of which the headers are there; the caller reads the body and disposes it.</returns>
    public async Task<HttpResponseMessage> OpenAsync(ApiRequest request, CancellationToken cancellationToken)
        => (await transport.SendAsync(request, observer, cancellationToken).ConfigureAwait(false)).Unread!;

    public async Task<T> SendAsync<T>(ApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var response = await transport.SendAsync(request, observer, cancellationToken).ConfigureAwait(false);
        return response.Read(type, request);
    }
}

/// <summary>One request as the resources put it: where it goes and what it carries, not how it travels.</summary>
internal sealed class ApiRequest
{
    public ApiRequest(HttpMethod method, string path, byte[]? body = null, string contentType = "application/json")
    {
        Method = method;
        Path = path;
        Body = body;
        ContentType = contentType;
    }

    public HttpMethod Method { get; }

    /// <summary>Path and query, relative to the base URL or absolute; names in it are escaped.</summary>
    public string Path { get; }

    public byte[]? Body { get; }

    public string ContentType { get; }

    /// <summary>Fewer retries than the client allows, for a check that somebody waits for.</summary>
    public int? MaxRetries { get; init; }

    /// <summary>What the answer may be besides JSON; a page of a proxy must not pass for it.</summary>
    public IReadOnlyList<string> AlsoTakes { get; init; } = [];

    /// <summary>The service beside the API that the request goes to, whose whole address <see cref="Path"/> is; null for the API.</summary>
    public CompanionService? Service { get; init; }

    /// <summary>The first byte that is wanted of the answer.</summary>
    public long From { get; init; }

    /// <summary>Whether it changes nothing although its method says otherwise, so that it may be repeated as a GET may: the API has questions that only a POST asks.</summary>
    public bool ChangesNothing { get; init; }

    /// <summary>Whether its method reads, as quotas count it.</summary>
    public bool IsRead => Method == HttpMethod.Get || Method == HttpMethod.Head;

    /// <summary>What errors call it: the query may be long and is left out.</summary>
    public string Operation
    {
        get => field ?? $"{Method} {Path.Split('?')[0]}";
        init;
    }
}

/// <summary>
/// A service beside the API, such as that of the files: at an origin of its own, with a token of its own and without the API's
/// quotas. It never sees the API's token, and the body of its answer is handed over as a stream.
/// </summary>
/// <param name="Token">Its token.</param>
internal sealed record CompanionService(Secret? Token);

/// <summary>A successful answer, read to its end unless it is a stream.</summary>
internal readonly struct ApiResponse(HttpStatusCode status, byte[] body)
{
    public HttpStatusCode Status { get; } = status;

    public byte[] Body { get; } = body;

    /// <summary>The request's reference, which the vendor's support asks for.</summary>
    public string? RequestId { get; init; }

    /// <summary>Whether an attempt before the one that was answered may have been carried out.</summary>
    public bool EarlierMayHaveWorked { get; init; }

    /// <summary>The answer itself where its body was not read; whoever asked disposes it.</summary>
    public HttpResponseMessage? Unread { get; init; }

    public T Read<T>(JsonTypeInfo<T> type, ApiRequest request)
    {
        try
        {
            return JsonSerializer.Deserialize(Body, type) ?? throw new JsonException("The body is null.");
        }
        catch (JsonException error)
        {
            throw new MkIoException(
                MkIoErrorKind.InvalidResponse, $"{request.Operation} answered {(int)Status} with a body that is not as the API declares it: {error.Message}", error)
            {
                Status = Status,
                Operation = request.Operation,
            };
        }
    }
}

/// <summary>Refuses a success that is neither JSON nor what the request takes besides: a captive portal or a proxy answered in the service's place.</summary>
internal static class JsonResponses
{
    public static ApiResponse MustBeJson(this ApiResponse response, HttpResponseMessage message, ApiRequest request)
    {
        var type = message.Content?.Headers.ContentType?.MediaType;
        if (response.Body.Length == 0 || type is null || type.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0
            || request.AlsoTakes.Contains(type, StringComparer.OrdinalIgnoreCase))
            return response;

        throw new MkIoException(
            MkIoErrorKind.InvalidResponse,
            $"{request.Operation} answered {(int)response.Status} with '{type}' where JSON belongs. A proxy or sign-in page may stand between.")
        {
            Status = response.Status,
            Operation = request.Operation,
        };
    }
}
