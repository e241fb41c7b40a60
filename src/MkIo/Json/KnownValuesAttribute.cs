namespace MkIo.Json;

/// <summary>
/// The values of an enumeration that the API documents today. The property itself stays a string,
/// so that a value newer than this module is read, shown and sent back as it is.
/// </summary>
/// <param name="values">The documented values, as they travel.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KnownValuesAttribute(params string[] values) : Attribute
{
    /// <summary>The documented values.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
