using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using MkIo.Json;

namespace MkIo.PowerShell.Parameters;

/// <summary>
/// A type that may be given where a name is wanted, beside the cmdlet's own: on a property for it, on a cmdlet for the
/// <c>-Name</c> or <c>-Id</c> of its base class. All other types are refused.
/// </summary>
/// <param name="type">The type.</param>
/// <param name="property">The property that is taken from it; a public one, which objects of a job or a file have too.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true)]
public sealed class AcceptsAttribute(Type type, string property = "Name") : Attribute
{
    /// <summary>The type.</summary>
    public Type Type { get; } = type;

    /// <summary>The property that is taken from it.</summary>
    public string Property { get; } = property;
}

/// <summary>The value of a parameter for names.</summary>
/// <param name="Name">The name, or what was taken from the object.</param>
/// <param name="Type">The type of the object; null for a text or a row.</param>
/// <param name="Item">The object or row; null for a text.</param>
internal sealed record NameInput(string Name, Type? Type, PSObject? Item)
{
    /// <summary>What the name means as a pattern; null for a plain name. What an object is called is never a pattern.</summary>
    public NamePattern? Pattern => Item is null ? NamePattern.From(Name) : null;

    /// <summary>The texts of a property that has one or several.</summary>
    /// <param name="name">Its name.</param>
    public IEnumerable<string> Texts(string name) => (Item is null ? null : ObjectKind.Value(Item, name)) switch
    {
        string text => text.Length > 0 ? [text] : [],
        IEnumerable list => list.Cast<object?>().Select(item => item?.ToString()).OfType<string>().Where(text => text.Length > 0),
        _ => [],
    };

    /// <summary>A property of the object or column of the row, as text; null where there is none.</summary>
    /// <param name="name">Its name.</param>
    public string? Text(string name) => Item is null ? null : ObjectKind.Value(Item, name)?.ToString() is { Length: > 0 } text ? text : null;
}

/// <summary>Reads what is given to a parameter for names: a text, an object of a type that the parameter takes, or a row.</summary>
internal sealed class NameReader
{
    private const string NameColumn = "Name";
    private static readonly ConcurrentDictionary<(Type Cmdlet, string Parameter), NameReader> Readers = new();

    private readonly string _place;
    private readonly bool _isId;
    private readonly string? _expected;
    private readonly string[] _columns;
    private readonly AcceptsAttribute[] _types;

    private NameReader(Type cmdlet, PropertyInfo parameter)
    {
        var command = cmdlet.GetCustomAttribute<CmdletAttribute>()!;
        var rules = parameter.GetCustomAttribute<ResourceNameAttribute>()!;
        (_isId, _expected) = (rules.IsId, rules.Expected);
        _place = $"-{parameter.Name} of {command.VerbName}-{command.NounName}";
        _columns = [parameter.Name, .. parameter.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? [], .. _isId ? [] : (string[])[NameColumn]];
        _columns = [.. _columns.Distinct(StringComparer.OrdinalIgnoreCase)];
        _types = [.. TypesOf(cmdlet, parameter)];
    }

    /// <summary>The types that the parameter takes.</summary>
    public IEnumerable<Type> Types => _types.Select(accepts => accepts.Type);

    /// <summary>Whether the parameter takes rows.</summary>
    public bool TakesRows => _expected is null;

    /// <summary>The reader of a parameter.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="parameter">The parameter.</param>
    public static NameReader For(Type cmdlet, string parameter)
        => Readers.GetOrAdd((cmdlet, parameter), static key => new NameReader(key.Cmdlet, key.Cmdlet.GetProperty(key.Parameter)!));

    /// <summary>Reads what was given.</summary>
    /// <param name="given">The text that the parameter has.</param>
    /// <exception cref="MkIoException">It is no name, and nothing that the parameter takes.</exception>
    public NameInput Read(string given)
    {
        var source = NameSource.Of(given);
        if (source?.NothingText is { } nothing)
            throw Refused($"{char.ToUpperInvariant(nothing[0])}{nothing.Substring(1)} was given.");
        if (source?.Item is not { } item)
            return string.IsNullOrWhiteSpace(given) ? throw Refused("A blank string was given.") : new(given, null, null);

        var kind = ObjectKind.Of(item);
        if (kind.Types.Select(Accepted).FirstOrDefault(found => found is not null) is { } accepts)
            return new(TextOf(item, accepts.Property) ?? throw Refused($"The {Noun(accepts.Type)} '{given}' has no {accepts.Property} here."), accepts.Type, item);
        if (kind.OwnType is { } own)
            throw Refused($"'{given}' is {ObjectKind.InWords(own)}.");
        if (!kind.IsRow || !TakesRows)
            throw Refused($"'{given}' is {ObjectKind.InWords(kind.Types[0])}.");
        return new(RowText(item) ?? throw Refused(WhatIsMissing(item)), null, item);
    }

    private string WhatIsMissing(PSObject row)
    {
        var columns = ObjectKind.Columns(row).ToList();
        return Array.Find(_columns, column => columns.Contains(column, StringComparer.OrdinalIgnoreCase)) is { } empty
            ? $"A row was given whose column {empty} is blank, or no text."
            : $"A row was given that has {(columns.Count == 0 ? "no columns" : $"the columns {string.Join(", ", columns)}")}.";
    }

    private AcceptsAttribute? Accepted(string type) => Array.Find(_types, accepts => accepts.Type.FullName == type);

    private string? RowText(PSObject row)
        => _columns.Select(column => TextOf(row, column)).FirstOrDefault(text => text is not null)
            ?? (ObjectKind.Value(row, "metadata") is { } metadata ? TextOf(PSObject.AsPSObject(metadata), _isId ? "id" : "name") : null);

    private MkIoException Refused(string what) => new(MkIoErrorKind.InvalidRequest, $"{what} {_place} takes {Expectation()}.");

    private string Expectation()
    {
        var types = _types.Select(accepts => ObjectKind.InWords(accepts.Type.FullName!)).Distinct().ToList();
        var texts = _expected is not null ? [_expected] : new[] { _isId ? "an id" : "a name", $"a row with the column {string.Join(" or ", _columns)}" };
        var all = texts.Take(1).Concat(types).Concat(texts.Skip(1)).ToList();
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all.Take(all.Count - 1))} or {all[all.Count - 1]}";
    }

    private static string Noun(Type type)
    {
        var words = ObjectKind.InWords(type.FullName!);
        return words.Substring(words.IndexOf(' ') + 1);
    }

    // Only a text or a number is a name; what else there is would print as its type.
    private static string? TextOf(PSObject item, string property) => ObjectKind.Value(item, property) switch
    {
        string text => string.IsNullOrWhiteSpace(text) ? null : text,
        Guid or int or long => ObjectKind.Value(item, property)!.ToString(),
        _ => null,
    };

    // A base class that has the parameter for all resources is generic, and its argument is the cmdlet's own type.
    private static IEnumerable<AcceptsAttribute> TypesOf(Type cmdlet, PropertyInfo parameter)
    {
        var declared = parameter.GetCustomAttributes<AcceptsAttribute>().ToList();
        var owner = parameter.GetMethod!.GetBaseDefinition().DeclaringType!;
        var own = owner != cmdlet || declared.Count == 0 ? cmdlet.GetCustomAttributes<AcceptsAttribute>().ToList() : [];
        if (owner.IsGenericType && owner.GetGenericArguments()[0] is var type && typeof(ApiObject).IsAssignableFrom(type) && own.All(accepts => accepts.Type != type))
            own.Insert(0, new AcceptsAttribute(type));
        return declared.Concat(own);
    }
}
