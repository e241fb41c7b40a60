namespace MkIo.Json;

/// <summary>The schemas of <c>api/</c> that a model carries; the contract test holds them against each other, field by field.</summary>
/// <param name="names">The schemas' names: those that are read and those that are sent.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ApiSchemaAttribute(params string[] names) : Attribute
{
    /// <summary>The schemas' names.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
