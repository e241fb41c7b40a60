using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MkIo.PowerShell.Parameters;

/// <summary>What an object is, as far as its type names tell: they stay when it went through a job, a file or Select-Object.</summary>
/// <param name="Types">The names of its types, the most derived first, without what serialization puts before them.</param>
/// <param name="IsRow">Whether it is an object of nobody's, such as a row of a CSV file, parsed JSON or a hashtable.</param>
/// <param name="IsWhole">Whether it has all properties of its type still; a selection or a row of a CSV file need not.</param>
internal sealed record ObjectKind(IReadOnlyList<string> Types, bool IsRow, bool IsWhole)
{
    private const string OwnPrefix = "MkIo.";
    private const string CustomObject = "System.Management.Automation.PSCustomObject";
    private const string SelectedPrefix = "Selected.";
    private const string CsvPrefix = "CSV:";
    private static readonly string[] Prefixes = ["Deserialized.", SelectedPrefix, CsvPrefix];
    private static readonly Regex Words = new("(?<=[a-z])(?=[A-Z])", RegexOptions.CultureInvariant);

    /// <summary>The name of its type, where that is the module's own.</summary>
    public string? OwnType => Types.FirstOrDefault(type => type.StartsWith(OwnPrefix, StringComparison.Ordinal));

    /// <summary>What an object is.</summary>
    public static ObjectKind Of(PSObject item)
    {
        var names = item.TypeNames.ToList();
        var types = names.Select(Stripped).ToList();
        return new(types, item.BaseObject is IDictionary || item.BaseObject is PSCustomObject && IsNobodys(names[0], types[0]), names[0].IndexOf(SelectedPrefix, StringComparison.Ordinal) < 0 && names[0].IndexOf(CsvPrefix, StringComparison.Ordinal) < 0);
    }

    /// <summary>A property, a column or a key; null where there is none.</summary>
    /// <param name="item">The object.</param>
    /// <param name="name">Its name, in any case.</param>
    public static object? Value(PSObject item, string name)
    {
        var value = item.BaseObject is IDictionary keys
            ? keys.Keys.OfType<string>().FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } key ? keys[key] : null
            : item.Properties[name]?.Value;
        return Plain(value);
    }

    /// <summary>What is behind PowerShell's wrapper; a custom object is nothing without it.</summary>
    /// <param name="value">The value.</param>
    public static object? Plain(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    /// <summary>The text of a value that can be a name, which is a text, a letter, a whole number or a GUID; null for all others. PowerShell reads <c>30d</c> without quotes as a decimal, so that its text is another.</summary>
    /// <param name="value">The value, without a wrapper.</param>
    public static string? NameText(object? value) => value switch
    {
        string text => text,
        Guid or char or sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The names of the columns of a row.</summary>
    public static IEnumerable<string> Columns(PSObject row)
        => row.BaseObject is IDictionary keys ? keys.Keys.OfType<string>() : row.Properties.Select(property => property.Name);

    /// <summary>What messages call an object: its name, or as it prints.</summary>
    public static string TextOf(PSObject item)
    {
        try
        {
            return (Value(item, "Name") as string is { Length: > 0 } name ? name : item.ToString()) is { Length: > 0 } text ? text : item.TypeNames[0];
        }
        catch (ExtendedTypeSystemException)
        {
            // What cannot say what it is called is refused like all others.
            return item.TypeNames[0];
        }
    }

    /// <summary>The name of a type in words, such as <c>a streaming locator</c>.</summary>
    /// <param name="type">The full name.</param>
    public static string InWords(string type)
    {
        if (!type.StartsWith(OwnPrefix, StringComparison.Ordinal))
            return $"an object of the type {type}";
        var name = type.Substring(type.LastIndexOf('.') + 1) switch
        {
            // The class is that of all live resources of the Live API; its cmdlets call it by what it is.
            "Flow" => "LiveChannel",
            "UserToken" => "Token",
            "UserOrganization" => "Organization",
            "AssetFile" => "FileOfAnAsset",
            "MkIoContext" => "Connection",
            var other => other,
        };
        return WithArticle(Words.Replace(name, " ").ToLowerInvariant());
    }

    /// <summary>A noun with its article, such as <c>an organization</c> or <c>a user</c>.</summary>
    /// <param name="noun">The noun.</param>
    public static string WithArticle(string noun)
        => noun is "content" or "" ? noun : $"{("aeio".IndexOf(char.ToLowerInvariant(noun[0])) >= 0 ? "an" : "a")} {noun}";

    private static string Stripped(string name)
    {
        while (Prefixes.FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix)
            name = name.Substring(prefix.Length);
        return name;
    }

    // Columns that somebody selected are a row, whatever they were taken from, but a file's name is not that of a resource.
    private static bool IsNobodys(string name, string stripped)
        => stripped == CustomObject
            || name == stripped
            || name.StartsWith(CsvPrefix, StringComparison.Ordinal)
            || name.StartsWith(SelectedPrefix, StringComparison.Ordinal) && !stripped.StartsWith("System.IO.", StringComparison.Ordinal);
}
