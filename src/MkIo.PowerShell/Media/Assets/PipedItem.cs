using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Media.Assets;

/// <summary>
/// An object of the pipeline as it may come: live, deserialized, selected, out of a CSV file, out of JSON, or as a
/// hashtable. No module of a cloud has to be loaded to read it.
/// </summary>
internal sealed class PipedItem(PSObject input)
{
    private const string CustomObject = "System.Management.Automation.PSCustomObject";
    private const string DeserializedPrefix = "Deserialized.";

    // Tables of ADO.NET, such as the rows of Invoke-Sqlcmd.
    private static readonly string[] DataRows = ["System.Data.DataRow", "System.Data.DataRowView"];

    private static readonly Regex TypeNameText = new(@"^(System|Microsoft|Azure|Amazon|Google|MkIo)(\.\w+)+(`.*)?$", RegexOptions.CultureInvariant);

    /// <summary>The names of its types, the most derived first, as they were before it was serialized or selected.</summary>
    public IReadOnlyList<string> Types { get; } = ObjectKind.Of(input).Types;

    /// <summary>What messages call its type.</summary>
    public string TypeName => ShortName(Types.Count > 0 ? Types[0] : string.Empty);

    /// <summary>Whether it has columns and no behavior: a custom object, a row of a table, a hashtable.</summary>
    public bool IsRow => input.BaseObject is IDictionary
        || Types.Any(type => type == CustomObject || DataRows.Contains(type))
        || input.BaseObject is PSCustomObject && !input.TypeNames.Any(type => type.StartsWith(DeserializedPrefix, StringComparison.Ordinal));

    /// <summary>Whether it is an array or another list.</summary>
    public bool IsList => input.BaseObject is IEnumerable and not IDictionary and not string;

    /// <summary>The names of its properties, columns or keys.</summary>
    public IEnumerable<string> Columns => ObjectKind.Columns(input);

    // An item is asked for many names.
    private IReadOnlyList<(string Column, string Plain)> PlainColumns => field ??= [.. Columns.Select(column => (column, Spelling.Plain(column)))];

    /// <summary>Its own text; null where it is blank, or only the name of a type, which is all that a serializer leaves of an object that it did not go into.</summary>
    public string? OwnText => AsText(input.BaseObject) is { } text && !TypeNameText.IsMatch(text) ? text : null;

    /// <summary>Whether it is, or was, of one of the types, by their names without the namespace.</summary>
    public bool IsOf(params string[] shortNames) => Types.Any(type => shortNames.Contains(ShortName(type)));

    /// <summary>Whether it has a column, with or without a value. The value is not read: some properties of clouds' objects send a request.</summary>
    public bool Has(params string[] names) => names.Any(name => input.BaseObject is IDictionary ? Columns.Contains(name, StringComparer.OrdinalIgnoreCase) : input.Properties[name] is not null);

    /// <summary>The value of a column; null where there is none.</summary>
    public object? Value(string name)
    {
        try
        {
            return ObjectKind.Value(input, name);
        }
        catch (GetValueException)
        {
            return null;
        }
    }

    /// <summary>The text of a column; null where it is blank.</summary>
    public string? Text(string name) => AsText(Value(name));

    /// <summary>The object of a column; null where there is none.</summary>
    public PipedItem? Child(string name) => Value(name) is { } value ? new PipedItem(PSObject.AsPSObject(value)) : null;

    /// <summary>Whether a column is true, as a value or as a string.</summary>
    public bool IsTrue(string name) => string.Equals(Text(name), bool.TrueString, StringComparison.OrdinalIgnoreCase);

    /// <summary>The column that one of the plain names stands for, with a value; the first name that has one wins.</summary>
    /// <exception cref="MkIoException">Two columns of the same meaning have different values.</exception>
    public (string Column, object Value)? Find(params string[] plainNames)
    {
        var found = plainNames
            .SelectMany(plain => PlainColumns.Where(column => column.Plain == plain))
            .Select(column => (column.Column, Value: Value(column.Column)!))
            .Where(pair => !IsBlank(pair.Value))
            .ToList();
        if (found.Count == 0)
            return null;
        if (found.FirstOrDefault(other => !Equals(AsText(other.Value), AsText(found[0].Value))) is { Column: not null } conflict)
            throw AssetRefusal.Columns(found[0].Column, conflict.Column);
        return found[0];
    }

    private static bool IsBlank(object? value) => value is null or DBNull || (PSObject.AsPSObject(value).BaseObject is string text && string.IsNullOrWhiteSpace(text));

    private static string? AsText(object? value)
        => Convert.ToString(value is PSObject wrapped ? wrapped.BaseObject : value, CultureInfo.InvariantCulture) is { } text
            && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static string ShortName(string type)
    {
        var name = type.Split('`', '[')[0];
        return name.Substring(name.LastIndexOf('.') + 1);
    }
}
