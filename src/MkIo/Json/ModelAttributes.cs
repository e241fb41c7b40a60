namespace MkIo.Json;

/// <summary>The schemas of <c>api/</c> that a model carries; the contract test holds them against each other, field by field.</summary>
/// <param name="names">The schemas' names: those that are read and those that are sent.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ApiSchemaAttribute(params string[] names) : Attribute
{
    /// <summary>The schemas' names.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}

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

/// <summary>Marks a string that the API documents as an ISO 8601 duration; two that mean the same are equal, however they are written.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DurationFieldAttribute : Attribute;

/// <summary>Marks a field that the service fills in and never accepts: it is read, and left out of every request.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ReadOnlyFieldAttribute : Attribute;

/// <summary>Marks a field that the service wants when the object is made.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RequiredFieldAttribute : Attribute;
