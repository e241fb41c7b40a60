using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MkIo.Emulator.Contract;

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
