using System.Reflection;
using MkIo.Json;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Reading;

namespace MkIo.PowerShell.Pipeline;

/// <summary>Reads what a cmdlet is piped as a resource, and separates it from what the user specified by parameters.</summary>
/// <typeparam name="T">The model of the resource.</typeparam>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="noun">What messages call the resource.</param>
/// <param name="isOther">Whether an object is none of the resource, and a parameter takes it, such as the parent; null for never.</param>
/// <param name="isKnown">Whether a column that is no field means something to the cmdlet all the same; null for none.</param>
internal sealed class InputReader<T>(AsyncCmdlet cmdlet, string noun, Func<PSObject, bool>? isOther = null, Func<string, bool>? isKnown = null) where T : ApiObject, new()
{
    private readonly HashSet<string> _unknown = new(StringComparer.OrdinalIgnoreCase);
    private readonly BoundByName _bindings = new(cmdlet);
    private readonly PropertyInfo? _name = cmdlet.GetType().GetProperty("Name");

    private ResourceReader<T> Reader => field ??= new(noun, _bindings.Columns);

    /// <summary>Whether a parameter holds a value of the piped object, bound by property name, and not a specified one.</summary>
    /// <param name="parameter">The parameter's name.</param>
    public bool IsWithdrawn(string parameter) => _bindings.IsWithdrawn(parameter);

    /// <summary>Reads an item.</summary>
    /// <param name="item">What was piped.</param>
    /// <param name="isPiped">Whether anything was.</param>
    /// <returns>The resource; null where there is only a name, or a parent.</returns>
    /// <exception cref="MkIoException">It is of another kind, or something in it cannot be read.</exception>
    public ResourceInput<T>? Read(PSObject? item, bool isPiped)
    {
        _bindings.Forget();
        if (!isPiped)
            return null;
        if (item is null)
            throw new MkIoException(MkIoErrorKind.InvalidRequest, $"Nothing was piped ($null), where {ObjectKind.WithArticle(noun)} or its name was expected.");
        if (item.BaseObject is string blank && string.IsNullOrWhiteSpace(blank))
            throw new MkIoException(MkIoErrorKind.InvalidRequest, $"A blank string was piped: the {noun} has no name.");
        if (item.BaseObject is string text && text.TrimStart() is not ['{', ..] || item.BaseObject is IFormattable or char)
            return null;
        if (isOther?.Invoke(item) == true)
            return null;
        var input = Reader.Read(item);
        _bindings.Withdraw(item, input.Taken);
        if (_name is not null && _bindings.IsOnlyText(_name, item))
            _name.SetValue(cmdlet, input.Name ?? string.Empty);
        Warn(input.Unknown);
        return input;
    }

    /// <summary>Reads an item of a cmdlet that takes objects only: names mean nothing to it.</summary>
    /// <param name="item">What was piped.</param>
    /// <param name="isPiped">Whether anything was.</param>
    /// <returns>The resource; null where nothing was piped.</returns>
    /// <exception cref="MkIoException">It is of another kind, or something in it cannot be read.</exception>
    public ResourceInput<T>? ReadObject(PSObject? item, bool isPiped)
    {
        var input = Read(item, isPiped);
        return input is not null || !isPiped ? input
            : throw new MkIoException(MkIoErrorKind.InvalidRequest, $"A value was piped, where an object with the fields of the {noun} was expected.");
    }

    private void Warn(IReadOnlyList<string> unknown)
    {
        foreach (var name in unknown.Where(name => isKnown?.Invoke(name) != true).Where(_unknown.Add))
        {
            var nearest = Spelling.Nearest(name.Substring(name.LastIndexOf('.') + 1), FieldReader.Names(typeof(T)).Concat(_bindings.Columns));
            cmdlet.WriteWarning($"'{name}' is not a field of {ObjectKind.WithArticle(noun)} and is left out{(nearest is null ? "." : $": did you mean {nearest}?")}");
        }
    }
}
