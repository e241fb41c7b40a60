using System.Security;

namespace MkIo.PowerShell.Parameters;

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

/// <summary>Lets a parameter that is true or false take the text of it, as a row of a CSV file has it: PowerShell does not convert it by itself.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BooleanTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
        => ((inputData as PSObject)?.BaseObject ?? inputData) is string text && bool.TryParse(text, out var flag) ? flag : inputData;
}
