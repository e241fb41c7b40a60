using System.Reflection;
using System.Text;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Pipeline;

/// <summary>
/// Distinguishes what PowerShell bound by property name from what the user specified. Parameters take values by name so that script
/// blocks can be given for them (-Name { … }); the values of a piped object's own properties are read by the reader,
/// as a whole, and are withdrawn here from the parameters.
/// </summary>
internal sealed class BoundByName
{
    private readonly AsyncCmdlet _cmdlet;
    private readonly IReadOnlyList<(PropertyInfo Property, string[] Names, string[] Sets, bool IsMandatory, object? Default)> _parameters;
    private readonly HashSet<string> _typed;
    private readonly HashSet<string> _withdrawn = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Remembers what was typed: to be made before the pipeline begins.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    public BoundByName(AsyncCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
        _typed = new(cmdlet.MyInvocation.BoundParameters.Keys, StringComparer.OrdinalIgnoreCase);
        var all = cmdlet.GetType().GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute), inherit: true)).ToList();
        _parameters = [.. all.Select(property => (property, attributes: property.GetCustomAttributes<ParameterAttribute>(inherit: true).ToList()))
            .Where(pair => pair.attributes.Any(attribute => attribute.ValueFromPipelineByPropertyName))
            .Select(pair => (pair.property, Names(pair.property), pair.attributes.Select(attribute => attribute.ParameterSetName).ToArray(), pair.attributes.Any(attribute => attribute.Mandatory), pair.property.GetValue(cmdlet)))];
        Columns = new HashSet<string>(_parameters.SelectMany(parameter => parameter.Names), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The names that a row can give parameters their values by.</summary>
    public ISet<string> Columns { get; }

    /// <summary>Whether a parameter's value was withdrawn for this item.</summary>
    public bool IsWithdrawn(string parameter) => _withdrawn.Contains(parameter);

    /// <summary>Begins another item.</summary>
    public void Forget() => _withdrawn.Clear();

    /// <summary>Takes back what came by name and was read as a field, and refuses what came by name and could not be bound.</summary>
    /// <param name="input">The piped object.</param>
    /// <param name="taken">The properties of it that were read as fields.</param>
    /// <exception cref="MkIoException">A column named like a parameter cannot be read as one.</exception>
    public void Withdraw(PSObject input, IReadOnlyCollection<string> taken)
    {
        foreach (var (property, names, sets, isMandatory, initial) in _parameters.Where(parameter => !_typed.Contains(parameter.Property.Name)))
        {
            if (names.FirstOrDefault(name => input.Properties[name] is not null) is not { } column)
                continue;
            var (raw, isBound) = (input.Properties[column].Value, _cmdlet.MyInvocation.BoundParameters.ContainsKey(property.Name));
            var isBlank = raw is null || PSObject.AsPSObject(raw).BaseObject is string text && string.IsNullOrWhiteSpace(text);
            var isField = taken.Contains(column, StringComparer.OrdinalIgnoreCase);
            // A parameter of another set could not be bound, whatever the column has.
            var isOpen = sets.Any(set => set == ParameterAttribute.AllParameterSets || set == _cmdlet.ParameterSetName);
            if (!isBound && !isField && !isBlank && isOpen)
                throw new MkIoException(MkIoErrorKind.InvalidRequest, $"{column} is '{raw}', which cannot be read as the parameter -{property.Name}.");
            // The name identifies the item and stays, also where it was bound by property name.
            if (!isBound || isMandatory || property.Name == "Name" || !(isField || isBlank) || !CameByName(property, raw))
                continue;
            property.SetValue(_cmdlet, initial);
            _withdrawn.Add(property.Name);
        }
    }

    /// <summary>Whether a parameter holds nothing but the text of the whole piped object, since that has no property of its name.</summary>
    public bool IsOnlyText(PropertyInfo property, PSObject input)
        => !_typed.Contains(property.Name) && Names(property).All(name => input.Properties[name] is null)
            && property.GetValue(_cmdlet) is var value && (string.IsNullOrEmpty(value?.ToString()) || value!.ToString() == input.ToString());

    // A script block that gives the property's own value cannot be told from the property, and need not be.
    private bool CameByName(PropertyInfo property, object? raw)
    {
        var value = property.GetValue(_cmdlet);
        if (value is null)
            return true;
        // Nothing becomes the default of the parameter's type, and sets a switch; any other value was made by a script block.
        if (raw is null)
            return value is SwitchParameter or string { Length: 0 } || (property.PropertyType.IsValueType && Equals(value, Activator.CreateInstance(property.PropertyType)));
        try
        {
            var engine = _cmdlet.GetVariableValue("ExecutionContext") as EngineIntrinsics;
            foreach (var transformation in property.GetCustomAttributes<ArgumentTransformationAttribute>(inherit: true))
                raw = transformation.Transform(engine!, raw!);
            return LanguagePrimitives.TryConvertTo(raw, property.PropertyType, out var converted) && Same(value, converted);
        }
        catch (ArgumentTransformationMetadataException)
        {
            return false;
        }
    }

    private static bool Same(object value, object? other) => ReferenceEquals(value, other) || Equals(value, other) || Text(value) == Text(other);

    private static string Text(object? value)
    {
        try
        {
            return Encoding.UTF8.GetString(PowerShellJson.ToJson(value));
        }
        catch (MkIoException)
        {
            return value?.ToString() ?? string.Empty;
        }
    }

    private static string[] Names(PropertyInfo property)
        => [property.Name, .. property.GetCustomAttributes<AliasAttribute>(inherit: true).SelectMany(alias => alias.AliasNames)];
}
