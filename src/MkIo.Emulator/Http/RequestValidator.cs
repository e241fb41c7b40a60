using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Json;

namespace MkIo.Emulator.Http;

/// <summary>Holds the parts of a request against its operation.</summary>
internal static class RequestValidator
{
    public static void CheckPath(ApiOperation operation, string[] segments)
    {
        var errors = new ValidationErrors();
        foreach (var parameter in operation.PathParameters)
        {
            var value = segments[parameter.Segment];
            var problem = ScalarRules.Find(value, parameter.Schema)
                ?? (parameter.NameSchema is { } name ? ScalarRules.Find(value, name) : null);
            if (problem is not null)
                errors.Add(parameter.Name, problem);
        }
        Throw(errors);
    }

    public static void CheckQuery(ApiOperation operation, IQueryCollection query)
    {
        var errors = new ValidationErrors();
        foreach (var (name, values) in query)
        {
            if (!operation.Query.TryGetValue(name, out var schema))
                errors.Add(name, "Unknown query parameter.");
            else if (values.Count > 1 && !name.StartsWith("$label", StringComparison.Ordinal))
                errors.Add(name, "Given more than once.");
            else if (schema.Type == SchemaType.Boolean && !bool.TryParse(values, out _))
                errors.Add(name, "Must be true or false.");
        }
        Throw(errors);
    }

    public static void CheckBody(ApiOperation operation, SchemaNode schema, JsonElement body)
    {
        var errors = SchemaValidator.ValidateRequest(body, schema);
        if (operation.SuccessSchema is { } answer)
            AnswerOnlyFields.Check(body, schema, answer, errors);
        Throw(errors);
    }

    /// <summary>Plays a service that does not know a field which its contract allows.</summary>
    public static void RefuseFields(JsonElement body, IReadOnlyList<string> fields)
    {
        if (fields.FirstOrDefault(field => Has(body, field)) is { } refused)
            throw ApiException.Refused(refused, "Unknown field.");
    }

    private static bool Has(JsonElement body, string field)
    {
        foreach (var name in field.Split('.'))
            if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty(name, out body))
                return false;
        return true;
    }

    private static void Throw(ValidationErrors errors)
    {
        if (!errors.IsEmpty)
            throw ApiException.Invalid(errors);
    }
}

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
