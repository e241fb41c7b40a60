using System.Collections;
using System.Reflection;
using MkIo.Json;
using MkIo.PowerShell.Completion;

namespace MkIo.PowerShell.Parameters;

/// <summary>The values that a parameter takes: those of an enumeration of the API, or those listed. Any case is accepted and becomes the API's spelling.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class ValueSetAttribute : ArgumentTransformationAttribute, IValueSet
{
    private protected ValueSetAttribute(Type model, string property)
    {
        Model = model;
        Property = property;
        Values = model.GetProperty(property)?.GetCustomAttribute<KnownValuesAttribute>()?.Values
            ?? throw new InvalidOperationException($"{model.Name}.{property} has no known values.");
    }

    private protected ValueSetAttribute(string[] values) => Values = values;

    /// <summary>The model whose property has the values; null for a list of their own.</summary>
    public Type? Model { get; }

    /// <summary>The model's property.</summary>
    public string? Property { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Values { get; }

    /// <summary>Whether an empty string and null specify nothing, such as those of an empty CSV column; only for parameters that the pipeline binds and that are optional.</summary>
    public bool AllowBlank { get; set; }

    /// <summary>Whether the parameter takes several values, which a column has as one text: Hls;Dash.</summary>
    public bool IsList { get; set; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
        => (IsList ? ListColumn.Parts(inputData) : inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is IEnumerable list and not string
            ? list.Cast<object?>().Select(One).ToArray()
            : One(inputData);

    /// <summary>A value that is not in the set.</summary>
    private protected abstract string Unknown(string value);

    /// <summary>The values, for a message.</summary>
    private protected string Listed => string.Join(", ", Values);

    private string? One(object? item)
    {
        var value = LanguagePrimitives.ConvertTo<string>(item)?.Trim();
        if (string.IsNullOrEmpty(value))
            return AllowBlank ? value : throw new ArgumentTransformationMetadataException($"An empty value is not valid. Specify {(this is ClosedSetAttribute ? "one of" : "a value such as")}: {Listed}.");
        return Values.FirstOrDefault(known => string.Equals(known, value, StringComparison.OrdinalIgnoreCase)) ?? Unknown(value!);
    }
}

/// <summary>A set of values that the service does not take others of: a wrong one is an error that lists the right ones.</summary>
public sealed class ClosedSetAttribute : ValueSetAttribute
{
    /// <summary>The known values of a model's property.</summary>
    /// <param name="model">The model.</param>
    /// <param name="property">Its property.</param>
    public ClosedSetAttribute(Type model, string property) : base(model, property)
    {
    }

    /// <summary>The module's own words.</summary>
    /// <param name="values">The values.</param>
    public ClosedSetAttribute(params string[] values) : base(values)
    {
    }

    private protected override string Unknown(string value)
        => throw new ArgumentTransformationMetadataException($"'{value}' is not a valid value. Specify one of: {Listed}.");
}

/// <summary>A set of values that the service may extend: an unknown one is passed on, with a warning that names the nearest.</summary>
public sealed class OpenSetAttribute : ValueSetAttribute
{
    /// <summary>The known values of a model's property.</summary>
    /// <param name="model">The model.</param>
    /// <param name="property">Its property.</param>
    public OpenSetAttribute(Type model, string property) : base(model, property)
    {
    }

    /// <summary>The module's own list.</summary>
    /// <param name="values">The values.</param>
    public OpenSetAttribute(params string[] values) : base(values)
    {
    }

    private protected override string Unknown(string value)
        => (string)InputNotes.Attach(new string(value.ToCharArray()), new($"'{value}' is not a known value and is passed on as it is. The nearest known value is '{Spelling.Closest(value, Values)}'.", IsWarning: true));
}
