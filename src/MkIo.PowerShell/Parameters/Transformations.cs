using System.Security;
using MkIo.PowerShell.Reading;

namespace MkIo.PowerShell.Parameters;

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
        if (inputData is null || (inputData as PSObject)?.BaseObject is string || inputData is string)
            return inputData;
        var fields = FieldReader.Fields(inputData) ?? [.. PSObject.AsPSObject(inputData).Properties.Select(property => new KeyValuePair<string, object?>(property.Name, property.Value))];
        return (Find(fields, Property) ?? fields.Select(field => FieldReader.Fields(field.Value) is { } within ? Find(within, Property) : null).FirstOrDefault(found => found is not null)
            ?? Find(fields, "Name")) ?? inputData;
    }

    private static string? Find(IReadOnlyList<KeyValuePair<string, object?>> fields, string name)
        => fields.FirstOrDefault(field => Spelling.Plain(field.Key) == Spelling.Plain(name)).Value?.ToString();
}

/// <summary>Turns a string or a SecureString into a secret at once, so that nothing later can print it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            null or Secret => value,
            SecureString { Length: > 0 } secure => Secret.From(secure),
            string text when !string.IsNullOrWhiteSpace(text) => Secret.From(text),
            // The value itself must not be part of the message.
            _ => throw new ArgumentTransformationMetadataException("A string or a SecureString that is not empty was expected."),
        };
    }
}

/// <summary>Lets a parameter for a day take a DateTimeOffset too, as the module's own objects have them: PowerShell does not convert it by itself.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DateTimeTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
        => ((inputData as PSObject)?.BaseObject ?? inputData) is DateTimeOffset moment ? moment.UtcDateTime : inputData;
}
