using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Reading;

/// <summary>
/// Takes the name of a parent out of what the pipeline brings: the parent itself, or one of its children,
/// which knows its parent's name by a property of its own.
/// </summary>
/// <param name="property">The child's property, such as <c>AssetName</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParentNameTransformationAttribute(string property) : ArgumentTransformationAttribute
{
    /// <summary>The child's property.</summary>
    public string Property { get; } = property;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        // A text that is JSON is an object here too, and no name.
        if (ObjectKind.Plain(inputData) is string text)
            return FieldReader.JsonValues(text) is [{ } parsed] ? Transform(engineIntrinsics, parsed) : inputData;
        if (inputData is null)
            return inputData;
        var fields = FieldReader.Fields(inputData) ?? [.. PSObject.AsPSObject(inputData).Properties.Select(property => new KeyValuePair<string, object?>(property.Name, property.Value))];
        return (Find(fields, Property) ?? Column(fields) ?? fields.Select(field => FieldReader.Fields(field.Value) is { } within ? Find(within, Property) : null).FirstOrDefault(found => found is not null)
            ?? Find(fields, "Name")) ?? inputData;
    }

    // A row may have a column that is named like the parameter, and its own name beside it.
    private string? Column(IReadOnlyList<KeyValuePair<string, object?>> fields)
        => fields.FirstOrDefault(field => $"{Spelling.Plain(field.Key)}name" == Spelling.Plain(Property)).Value is { } value && PSObject.AsPSObject(value).BaseObject is string { Length: > 0 } text ? text : null;

    private static string? Find(IReadOnlyList<KeyValuePair<string, object?>> fields, string name)
        => fields.FirstOrDefault(field => Spelling.Plain(field.Key) == Spelling.Plain(name)).Value?.ToString();
}
