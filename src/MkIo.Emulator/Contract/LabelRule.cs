using System.Text.RegularExpressions;

namespace MkIo.Emulator.Contract;

/// <summary>What the document says of labels in a note only: which characters a label and its value may have, and how many.</summary>
internal static partial class LabelRule
{
    public static bool IsKey(string key) => Key().IsMatch(key);

    public static bool IsValue(string value) => Value().IsMatch(value);

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}\\z")]
    private static partial Regex Key();

    [GeneratedRegex("^[A-Za-z0-9_ -]{0,256}\\z")]
    private static partial Regex Value();
}
