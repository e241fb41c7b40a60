using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MkIo.Http;

/// <summary>A successful answer, read to its end unless it is a stream.</summary>
internal readonly struct ApiResponse(HttpStatusCode status, byte[] body)
{
    public HttpStatusCode Status { get; } = status;

    public byte[] Body { get; } = body;

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
