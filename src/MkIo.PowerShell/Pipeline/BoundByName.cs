using System.Reflection;

namespace MkIo.PowerShell.Pipeline;

/// <summary>
/// Distinguishes what PowerShell bound by property name from what the user specified. Parameters take values by name so that script
/// blocks can be given for them (-Name { … }); the values of a piped object's own properties are read by the reader,
/// as a whole, and are withdrawn here from the parameters.
/// </summary>
internal sealed class BoundByName
{
    private readonly AsyncCmdlet _cmdlet;
    private readonly IReadOnlyList<Parameter> _open;
    private readonly Parameter? _name;
    private readonly HashSet<string> _typed;
    private readonly HashSet<string> _withdrawn = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Remembers what was typed: to be made before the pipeline begins.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    public BoundByName(AsyncCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
        var bound = cmdlet.MyInvocation.BoundParameters;
        _typed = new(bound.Keys, StringComparer.OrdinalIgnoreCase);
        // As PowerShell does: what an overriding property does not say again does not count.
        var all = cmdlet.GetType().GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute), inherit: false)).Select(property => new Parameter(property, cmdlet)).ToList();
        _open = [.. all.Where(parameter => (parameter.IsByName || parameter.IsByValue) && !_typed.Contains(parameter.Property.Name))];
        _name = all.Find(parameter => parameter.Property.Name == "Name");
        Columns = new HashSet<string>(all.Where(parameter => parameter.IsByName).SelectMany(parameter => parameter.Names), StringComparer.OrdinalIgnoreCase);
        TakesText = _open.Any(parameter => parameter.IsByValue && parameter.Property.PropertyType != typeof(PSObject));
        TypedText = all.Find(parameter => parameter.IsByValue && parameter.Property.PropertyType != typeof(PSObject) && _typed.Contains(parameter.Property.Name))?.Property.Name;
        // It counts as typed, and what PowerShell holds for it until an item comes is no value of the parameter.
        HasScriptBlock = all.Exists(parameter => bound.TryGetValue(parameter.Property.Name, out var value) && value is not null && !parameter.Property.PropertyType.IsInstanceOfType(value));
    }

    /// <summary>The names that a row can give parameters their values by.</summary>
    public ISet<string> Columns { get; }

    /// <summary>Whether a parameter takes a plain text of the pipeline.</summary>
    public bool TakesText { get; }

    /// <summary>The parameter that would take a plain text of the pipeline and is typed; null if there is none.</summary>
    public string? TypedText { get; }

    /// <summary>Whether a script block makes a parameter's value of each item.</summary>
    public bool HasScriptBlock { get; }

    /// <summary>Whether a parameter was typed, as a value or as a script block.</summary>
    public bool IsTyped(string parameter) => _typed.Contains(parameter);

    /// <summary>Whether a parameter's value was withdrawn for this item.</summary>
    public bool IsWithdrawn(string parameter) => _withdrawn.Contains(parameter);

    /// <summary>Begins another item.</summary>
    public void Forget() => _withdrawn.Clear();

    /// <summary>Ends an item: PowerShell takes back the values that it bound for it, and goes on to list the parameters as bound.</summary>
    public void Unbind()
    {
        foreach (var parameter in _open)
            _cmdlet.MyInvocation.BoundParameters.Remove(parameter.Property.Name);
    }

    /// <summary>Takes back what came by name and was read as a field, and refuses what came by name and could not be bound.</summary>
    /// <param name="input">The piped object.</param>
    /// <param name="taken">The properties of it that were read as fields; null for all.</param>
    /// <exception cref="MkIoException">A column named like a parameter cannot be read as one.</exception>
    public void Withdraw(PSObject input, IReadOnlyCollection<string>? taken)
    {
        foreach (var parameter in _open)
        {
            var name = parameter.Property.Name;
            if (parameter.ColumnOf(input) is not { } column)
            {
                // An item before this one, which could not be bound, may have left the parameter in the list.
                if (!parameter.IsByValue)
                    _withdrawn.Add(name);
                continue;
            }

            if (!parameter.IsByName)
                continue;
            var (raw, isBound) = (input.Properties[column].Value, _cmdlet.MyInvocation.BoundParameters.ContainsKey(name));
            var isBlank = raw is null || PSObject.AsPSObject(raw).BaseObject is string text && string.IsNullOrWhiteSpace(text);
            var isField = taken?.Contains(column, StringComparer.OrdinalIgnoreCase) != false;
            // A parameter of another set could not be bound, whatever the column has.
            if (!isBound && !isField && !isBlank && parameter.IsOpen(_cmdlet.ParameterSetName))
                throw new MkIoException(MkIoErrorKind.InvalidRequest, $"{column} is '{raw}', which cannot be read as the parameter -{name}.");
            // The name identifies the item and stays, also where it was bound by property name.
            if (!isBound || parameter.IsMandatory || parameter == _name || !(isField || isBlank))
                continue;
            parameter.Property.SetValue(_cmdlet, parameter.Initial);
            _withdrawn.Add(name);
        }
    }

    /// <summary>Whether -Name holds nothing but the text of the whole piped object, since that has no property of its name.</summary>
    public bool IsNameOnlyText(PSObject input)
        => _name is not null && !IsTyped("Name") && _name.ColumnOf(input) is null
            && _name.Property.GetValue(_cmdlet)?.ToString() is var value && (string.IsNullOrEmpty(value) || value == input.ToString());

    // Looked up once: reflection for every item would be most of the work.
    private sealed class Parameter
    {
        private readonly string[] _sets;

        public Parameter(PropertyInfo property, AsyncCmdlet cmdlet)
        {
            var attributes = property.GetCustomAttributes<ParameterAttribute>(inherit: false).ToList();
            Property = property;
            Names = [property.Name, .. property.GetCustomAttributes<AliasAttribute>(inherit: false).SelectMany(alias => alias.AliasNames)];
            _sets = [.. attributes.Select(attribute => attribute.ParameterSetName)];
            IsByName = attributes.Exists(attribute => attribute.ValueFromPipelineByPropertyName);
            IsByValue = attributes.Exists(attribute => attribute.ValueFromPipeline);
            IsMandatory = attributes.Exists(attribute => attribute.Mandatory);
            Initial = IsByName ? property.GetValue(cmdlet) : null;
        }

        public PropertyInfo Property { get; }

        public string[] Names { get; }

        public bool IsByName { get; }

        public bool IsByValue { get; }

        public bool IsMandatory { get; }

        public object? Initial { get; }

        public string? ColumnOf(PSObject input) => Array.Find(Names, name => input.Properties[name] is not null);

        public bool IsOpen(string set) => Array.Exists(_sets, own => own == ParameterAttribute.AllParameterSets || own == set);
    }
}
