using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Json;

namespace MkIo.Emulator.Http;

/// <summary>An answer in the platform's error form.</summary>
internal sealed class ApiException(int status, string code, string detail) : Exception(detail)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>Messages by field, where single fields are at fault.</summary>
    public IReadOnlyDictionary<string, string[]> Fields { get; private init; } = new Dictionary<string, string[]>();

    /// <summary>The header that says when to come again.</summary>
    public string? RetryAfter { get; private init; }

    /// <summary>True where the request does not fit the contract, as opposed to what is stored or to the world outside.</summary>
    public bool IsInvalid { get; private init; }

    /// <summary>The request does not fit the contract.</summary>
    public static ApiException Invalid(string field, string message) => Create(Single(field, message), isInvalid: true);

    /// <summary>The request does not fit the contract.</summary>
    public static ApiException Invalid(ValidationErrors errors) => Create(errors, isInvalid: true);

    /// <summary>The request fits the contract, and the platform still does not accept a field of it.</summary>
    public static ApiException Refused(string field, string message) => Create(Single(field, message), isInvalid: false);

    public static ApiException WrongContentType(string detail) => new(415, "UnsupportedMediaType", detail) { IsInvalid = true };

    public static ApiException NotFound(string detail) => new(404, "NotFound", detail);

    public static ApiException Conflict(ApiOperation operation, string detail) =>
        new(operation.ConflictStatus, operation.ConflictStatus == 409 ? "Conflict" : "ValidationError", detail);

    /// <summary>
    /// The resource is in the wrong state, or another resource refers to it. The platform answers 409 then, also where the
    /// documents declare none: no DELETE of a media resource but those of storage, content, sources and destinations does.
    /// </summary>
    public static ApiException WrongState(string detail) => new(409, "Conflict", detail);

    public static ApiException TooManyRequests(string? retryAfter) =>
        new(429, "TooManyRequests", "Too many requests.") { RetryAfter = retryAfter };

    public static ApiException Unavailable(string? retryAfter) =>
        new(503, "ServiceUnavailable", "The service is unavailable.") { RetryAfter = retryAfter };

    private static ApiException Create(ValidationErrors errors, bool isInvalid) => new(400, "ValidationError", errors.ToString())
    {
        IsInvalid = isInvalid,
        Fields = errors.Items.GroupBy(item => item.Field, item => item.Message).ToDictionary(group => group.Key, group => group.ToArray()),
    };

    private static ValidationErrors Single(string field, string message)
    {
        var errors = new ValidationErrors();
        errors.Add(field, message);
        return errors;
    }
}

/// <summary>The one error form of the platform.</summary>
internal static class ErrorBody
{
    public static byte[] Create(ApiException error, string reference)
    {
        var fields = error.Fields.Select(field => KeyValuePair.Create(
            field.Key,
            (JsonNode?)new JsonArray([.. field.Value.Select(message => JsonValue.Create(message))])));
        return JsonText.ToBytes(new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["code"] = error.Code,
                ["detail"] = error.Message,
                ["extraDetail"] = new JsonObject(fields),
            },
            ["status"] = error.Status,
            ["ref"] = reference,
        });
    }
}
