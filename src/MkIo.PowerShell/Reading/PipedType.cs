namespace MkIo.PowerShell.Reading;

/// <summary>
/// The type that an object of the pipeline has, or had before it was serialized, selected from or exported: a
/// <c>Deserialized.Selected.MkIo.Media.Asset</c> was an asset once.
/// </summary>
/// <param name="Name">The full name of the type.</param>
/// <param name="IsWhole">Whether the object still has all properties of its type; a selection or a row of a CSV need not.</param>
/// <param name="IsLive">Whether it is an object of that type still.</param>
internal sealed record PipedType(string Name, bool IsWhole, bool IsLive)
{
    private const string DeserializedPrefix = "Deserialized.";
    private const string SelectedPrefix = "Selected.";
    private const string CsvPrefix = "CSV:";
    private const string Own = "MkIo.";

    private static readonly string[] Rows =
    [
        "System.Management.Automation.PSCustomObject", "System.Management.Automation.PSObject", "System.Object",
        "System.Collections.Hashtable", "System.Collections.Specialized.OrderedDictionary",
    ];

    /// <summary>Whether it is a type of this module or its client.</summary>
    public bool IsOwn => Name.StartsWith(Own, StringComparison.Ordinal);

    /// <summary>Whether it has no type of its own: a row of a table, an object out of JSON, a hashtable.</summary>
    public bool IsRow => Rows.Contains(Name) || Name.StartsWith("System.Collections.Generic.Dictionary`2", StringComparison.Ordinal);

    /// <summary>The type's name without its namespace, as messages say it.</summary>
    public string ShortName => Name.Substring(Name.LastIndexOf('.') + 1);

    /// <summary>The type of an object.</summary>
    public static PipedType Of(PSObject input)
    {
        var name = input.TypeNames.Count > 0 ? input.TypeNames[0] : input.BaseObject.GetType().FullName ?? string.Empty;
        var (whole, live) = (true, input.BaseObject is not PSCustomObject);
        while (true)
        {
            if (Without(DeserializedPrefix, ref name))
                live = false;
            else if (Without(SelectedPrefix, ref name) || Without(CsvPrefix, ref name))
                whole = false;
            else
                return new PipedType(name, whole, live);
        }
    }

    private static bool Without(string prefix, ref string name)
    {
        if (!name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            return false;
        name = name.Substring(prefix.Length);
        return true;
    }
}
