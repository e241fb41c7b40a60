using System.Globalization;
using System.Text.Json;

namespace MkIo.Emulator.Contract;

/// <summary>Holds a JSON value against a schema and names each field that does not fit.</summary>
internal sealed class SchemaValidator
{
    private readonly bool _isRequest;
    private readonly ValidationErrors _errors;

    private SchemaValidator(bool isRequest, ValidationErrors errors) => (_isRequest, _errors) = (isRequest, errors);

    /// <summary>A request must not carry read-only fields, and need not have those that are required.</summary>
    public static ValidationErrors ValidateRequest(JsonElement value, SchemaNode schema) => Run(value, schema, isRequest: true);

    public static ValidationErrors ValidateResponse(JsonElement value, SchemaNode schema) => Run(value, schema, isRequest: false);

    private static ValidationErrors Run(JsonElement value, SchemaNode schema, bool isRequest)
    {
        var errors = new ValidationErrors();
        new SchemaValidator(isRequest, errors).Validate(value, schema, FieldPath.Root);
        return errors;
    }

    private void Validate(JsonElement value, SchemaNode schema, FieldPath path)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (!schema.Nullable && (schema.Type != SchemaType.Any || schema.OneOf.Count > 0))
                _errors.Add(path.ToString(), "Must not be null.");
            return;
        }
        if (schema.OneOf.Count > 0)
        {
            ValidateAlternative(value, schema, path);
            return;
        }
        switch (schema.Type)
        {
            case SchemaType.Object when Expect(value, JsonValueKind.Object, "an object", path):
                ValidateObject(value, schema, path);
                break;
            case SchemaType.Array when Expect(value, JsonValueKind.Array, "an array", path):
                ValidateArray(value, schema, path);
                break;
            case SchemaType.String when Expect(value, JsonValueKind.String, "a string", path):
                ScalarRules.CheckString(value.GetString()!, schema, path, _errors);
                break;
            case SchemaType.Integer or SchemaType.Number:
                ScalarRules.CheckNumber(value, schema, path, _errors);
                break;
            case SchemaType.Boolean when value.ValueKind is not (JsonValueKind.True or JsonValueKind.False):
                _errors.Add(path.ToString(), "Must be a boolean.");
                break;
        }
    }

    private bool Expect(JsonElement value, JsonValueKind kind, string what, FieldPath path)
    {
        if (value.ValueKind == kind)
            return true;
        _errors.Add(path.ToString(), $"Must be {what}.");
        return false;
    }

    private void ValidateObject(JsonElement value, SchemaNode schema, FieldPath path)
    {
        foreach (var name in schema.Required)
            if (!value.TryGetProperty(name, out _) && !(_isRequest && IsReadOnly(schema, name)))
                _errors.Add(path.Child(name).ToString(), "Required field is missing.");
        var count = 0;
        foreach (var member in value.EnumerateObject())
        {
            count++;
            ValidateMember(member, schema, path.Child(member.Name));
        }
        if (count > schema.MaxProperties)
            _errors.Add(path.ToString(), $"Must have at most {schema.MaxProperties} entries.");
    }

    private void ValidateMember(JsonProperty member, SchemaNode schema, FieldPath path)
    {
        if (schema.Properties.TryGetValue(member.Name, out var property))
        {
            if (_isRequest && property.ReadOnly)
                _errors.Add(path.ToString(), "Field is read-only and must not be sent.");
            else
                Validate(member.Value, property.Schema, path);
            return;
        }
        if (schema.AdditionalPropertiesForbidden)
            _errors.Add(path.ToString(), "Unknown field.");
        else if (schema.AdditionalProperties is { } additional)
            Validate(member.Value, additional, path);
        if (_isRequest && schema.HoldsLabels)
            ScalarRules.CheckLabel(member, path, _errors);
    }

    private void ValidateArray(JsonElement value, SchemaNode schema, FieldPath path)
    {
        var length = value.GetArrayLength();
        if (length < schema.MinItems)
            _errors.Add(path.ToString(), $"Must have at least {schema.MinItems} items.");
        if (length > schema.MaxItems)
            _errors.Add(path.ToString(), $"Must have at most {schema.MaxItems} items.");
        if (schema.Items is null)
            return;
        var index = 0;
        foreach (var item in value.EnumerateArray())
            Validate(item, schema.Items, path.Item(index++));
    }

    private void ValidateAlternative(JsonElement value, SchemaNode schema, FieldPath path)
    {
        if (!Expect(value, JsonValueKind.Object, "an object", path))
            return;
        if (schema.Discriminator is null)
            ValidateAnyOf(value, schema, path);
        else if (!value.TryGetProperty(schema.Discriminator, out var kind))
            _errors.Add(path.Child(schema.Discriminator).ToString(), "Required field is missing.");
        else if (kind.ValueKind == JsonValueKind.String && schema.Mapping.TryGetValue(kind.GetString()!, out var chosen))
            Validate(value, chosen, path);
        else
            _errors.Add(path.Child(schema.Discriminator).ToString(), $"Must be one of {string.Join(", ", schema.Mapping.Keys)}.");
    }

    private void ValidateAnyOf(JsonElement value, SchemaNode schema, FieldPath path)
    {
        var attempts = new List<ValidationErrors>();
        foreach (var alternative in schema.OneOf)
        {
            var attempt = new ValidationErrors();
            new SchemaValidator(_isRequest, attempt).Validate(value, alternative, path);
            if (attempt.IsEmpty)
                return;
            attempts.Add(attempt);
        }
        // The alternative with the fewest complaints is the one that the caller most likely meant.
        foreach (var (field, message) in attempts.MinBy(attempt => attempt.Items.Count)!.Items)
            _errors.Add(field, message);
    }

    private static bool IsReadOnly(SchemaNode schema, string name) =>
        schema.Properties.TryGetValue(name, out var property) && property.ReadOnly;
}

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

/// <summary>What is wrong with one request or response, field by field, in the order in which it was found.</summary>
internal sealed class ValidationErrors
{
    // A body of ten thousand wrong items is not answered with ten thousand lines.
    private const int MaxCount = 20;

    private readonly List<(string Field, string Message)> _items = [];

    public bool IsEmpty => _items.Count == 0;

    public IReadOnlyList<(string Field, string Message)> Items => _items;

    public void Add(string field, string message)
    {
        if (_items.Count < MaxCount)
            _items.Add((field, message));
    }

    public override string ToString() => string.Join(" ", _items.Select(item => $"{item.Field}: {item.Message}"));
}

/// <summary>Where in a body we are; the text is built only when there is something to say.</summary>
internal sealed class FieldPath
{
    public static readonly FieldPath Root = new(null, null, -1);

    private readonly FieldPath? _parent;
    private readonly string? _name;
    private readonly int _index;

    private FieldPath(FieldPath? parent, string? name, int index) => (_parent, _name, _index) = (parent, name, index);

    public FieldPath Child(string name) => new(this, name, -1);

    public FieldPath Item(int index) => new(this, null, index);

    public override string ToString()
    {
        if (_parent is null)
            return "body";
        var parent = _parent._parent is null ? string.Empty : _parent.ToString();
        if (_name is null)
            return $"{parent}[{_index.ToString(CultureInfo.InvariantCulture)}]";
        return parent.Length == 0 ? _name : $"{parent}.{_name}";
    }
}
