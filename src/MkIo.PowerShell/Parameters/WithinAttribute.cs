using System.Globalization;

namespace MkIo.PowerShell.Parameters;

/// <summary>
/// The range of a number. Unlike ValidateRange it takes null and an empty text, as an object or a row of a table has
/// them under the parameter's name: they say nothing.
/// </summary>
/// <param name="least">The least value.</param>
/// <param name="most">The greatest value.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WithinAttribute(long least, long most) : ArgumentTransformationAttribute
{
    /// <summary>The least value.</summary>
    public long Least => least;

    /// <summary>The greatest value.</summary>
    public long Most => most;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is null || value is string text && string.IsNullOrWhiteSpace(text))
            return null;
        // What is no number is refused by the type of the parameter.
        if (!LanguagePrimitives.TryConvertTo<decimal>(value, CultureInfo.InvariantCulture, out var number))
            return value;
        return number >= least && number <= most ? value
            : throw new ArgumentTransformationMetadataException($"{number} is not valid. Specify a number {(most == long.MaxValue ? $"of at least {least}" : $"from {least} to {most}")}.");
    }
}
