using System.Text.Json;

namespace MkIo.Emulator.Contract;

/// <summary>
/// Finds fields that the document declares for the answer and not for the request. They are the service's, also where
/// nothing marks them as read-only, and unlike a field that no document knows they are never the caller's to send.
/// </summary>
internal static class AnswerOnlyFields
{
    public static void Check(JsonElement body, SchemaNode request, SchemaNode answer, ValidationErrors errors) =>
        Check(body, request, answer, FieldPath.Root, errors);

    private static void Check(JsonElement body, SchemaNode request, SchemaNode answer, FieldPath path, ValidationErrors errors)
    {
        var (sent, returned) = (Choose(request, body), Choose(answer, body));
        // Where nothing says which alternative is meant, nothing says which fields are the caller's.
        if (body.ValueKind != JsonValueKind.Object || sent.IsMap || sent.OneOf.Count > 0)
            return;
        foreach (var member in body.EnumerateObject())
        {
            if (!returned.Properties.TryGetValue(member.Name, out var property))
                continue;
            if (sent.PropertySchema(member.Name) is { } schema)
                Check(member.Value, schema, property.Schema, path.Child(member.Name), errors);
            else if (!sent.AdditionalPropertiesForbidden)
                errors.Add(path.Child(member.Name).ToString(), "Field is read-only and must not be sent.");
        }
    }

    private static SchemaNode Choose(SchemaNode schema, JsonElement body) =>
        schema.Discriminator is { } discriminator
        && body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty(discriminator, out var kind)
        && kind.ValueKind == JsonValueKind.String
        && schema.Mapping.TryGetValue(kind.GetString()!, out var chosen)
            ? chosen
            : schema;
}
