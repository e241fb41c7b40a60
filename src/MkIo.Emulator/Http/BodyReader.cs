using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using MkIo.Emulator.Contract;

namespace MkIo.Emulator.Http;

/// <summary>Reads the body of a request as what its operation takes.</summary>
internal static class BodyReader
{
    /// <summary>All bytes of the body, which the log also wants where they are no JSON.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength is 0 || (request.ContentLength is null && !request.Headers.ContainsKey(HeaderNames.TransferEncoding)))
            return default;
        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(cancellation).ConfigureAwait(false);
            if (result.IsCompleted)
            {
                var bytes = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                return bytes;
            }
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    /// <summary>The schema that a body of this content type is held against; null where the operation takes no body.</summary>
    public static SchemaNode? FindSchema(ApiOperation operation, string? contentType, ReadOnlyMemory<byte> body)
    {
        if (operation.Bodies.Count == 0)
            return body.IsEmpty || IsEmptyObject(body) ? null : throw ApiException.Invalid("body", "This operation takes no body.");
        if (body.IsEmpty)
            throw ApiException.Invalid("body", "A body is required.");
        if (MediaTypeHeaderValue.TryParse(contentType, out var type) && operation.Bodies.TryGetValue(type.MediaType.Value!, out var schema))
            return schema;
        throw ApiException.WrongContentType($"Content-Type must be {string.Join(" or ", operation.Bodies.Keys)}, not '{contentType}'.");
    }

    public static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body, JsonText.ReadOptions);
        }
        catch (JsonException error)
        {
            throw ApiException.Invalid("body", $"Not JSON: {error.Message}");
        }
    }

    // Many clients send {} with a POST that has nothing to say.
    private static bool IsEmptyObject(ReadOnlyMemory<byte> body) => body.Length <= 8 && body.Span.Trim(" \r\n"u8).SequenceEqual("{}"u8);
}
