namespace MkIo.Help.Tests.Fixtures;

/// <summary>Stands for the module's attribute, which the generator knows by its name.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ClosedSetAttribute : Attribute
{
    public ClosedSetAttribute(Type model, string property) => (Model, Property) = (model, property);

    public ClosedSetAttribute(params string[] values) => Values = values;

    public Type? Model { get; }

    public string? Property { get; }

    public IReadOnlyList<string> Values { get; } = [];
}

[AttributeUsage(AttributeTargets.Property)]
public sealed class KnownValuesAttribute(params string[] values) : Attribute
{
    public IReadOnlyList<string> Values { get; } = values;
}
