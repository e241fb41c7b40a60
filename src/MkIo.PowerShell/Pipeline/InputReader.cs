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

    /// <summary>Whether a parameter was typed, as a value or as a script block.</summary>
    /// <param name="parameter">The parameter's name.</param>
    public bool IsTyped(string parameter) => _bindings.IsTyped(parameter);

    /// <summary>Ends an item: what PowerShell bound for it is no longer bound.</summary>
    public void Unbind() => _bindings.Unbind();

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
        if (TextOf(item) is { } text)
        {
            _bindings.Withdraw(item, []);
            Name(text);
            return null;
        }

        if (isOther?.Invoke(item) == true)
        {
            // What a parent has under the name of a parameter is the parent's.
            _bindings.Withdraw(item, taken: null);
            return null;
        }

        var input = Reader.Read(item);
        _bindings.Withdraw(item, input.Taken);
        if (_bindings.IsNameOnlyText(item))
            _name!.SetValue(cmdlet, input.Name ?? string.Empty);
        Warn(input.Unknown);
        return input;
    }

    /// <summary>Reads an item of a cmdlet that takes objects only: names mean nothing to it.</summary>
    /// <param name="item">What was piped.</param>
    /// <param name="isPiped">Whether anything was.</param>
    /// <returns>The resource; null where nothing was piped.</returns>
    /// <exception cref="MkIoException">It is of another kind, or something in it cannot be read.</exception>
    public ResourceInput<T>? ReadObject(PSObject? item, bool isPiped)
        => isPiped && item is not null && TextOf(item) is not null
            ? throw new MkIoException(MkIoErrorKind.InvalidRequest, $"A value was piped, where an object with the fields of the {noun} was expected.")
            : Read(item, isPiped);

    // A text that is JSON is an object.
    private static string? TextOf(PSObject item) => ObjectKind.NameText(item.BaseObject) is { } text && text.TrimStart() is not ['{', ..] ? text : null;

    // A text that no parameter takes is the name, and where that is said already, nobody would notice that it is lost.
    private void Name(string text)
    {
        if (_bindings.TakesText)
            return;
        if (_name is not null && !_bindings.IsTyped(_name.Name))
            _name.SetValue(cmdlet, text);
        else if (!_bindings.HasScriptBlock && (_name?.Name ?? _bindings.TypedText) is { } typed)
            throw new MkIoException(MkIoErrorKind.InvalidRequest, $"'{text}' was piped, and no parameter takes it: -{typed} is specified. Leave out one of them, or compute the value from it, such as -{typed} {{ \"new-$_\" }}.");
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
