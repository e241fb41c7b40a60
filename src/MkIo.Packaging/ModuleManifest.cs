using System.Text.RegularExpressions;

namespace MkIo.Packaging;

/// <summary>What the packages say of the module, read from its manifest: this tool also runs where there is no PowerShell.</summary>
internal sealed partial class ModuleManifest
{
    private readonly string _text;

    private ModuleManifest(string text) => _text = text;

    public string Version => Value("ModuleVersion");

    public string Author => Value("Author");

    public string CompanyName => Value("CompanyName");

    public string Copyright => Value("Copyright");

    public string Description => Value("Description");

    public string ProjectUri => Value("ProjectUri");

    public string LicenseUri => Value("LicenseUri");

    public string ReleaseNotes => Value("ReleaseNotes");

    public IReadOnlyList<string> Tags => Values("Tags");

    public IReadOnlyList<string> Editions => Values("CompatiblePSEditions");

    public IReadOnlyList<string> Cmdlets => Values("CmdletsToExport");

    public static ModuleManifest Read(string path) => Parse(File.ReadAllText(path));

    public static ModuleManifest Parse(string text) => new(text);

    /// <summary>A text as PowerShell wants it between quotes that expand nothing.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private string Value(string key)
    {
        var match = Regex.Match(_text, $@"^\s*{key}\s*=\s*'((?:[^']|'')*)'", RegexOptions.Multiline);
        return match.Success ? Unquote(match.Groups[1].Value) : throw Missing(key);
    }

    private IReadOnlyList<string> Values(string key)
    {
        var match = Regex.Match(_text, $@"^\s*{key}\s*=\s*@\(([^)]*)\)", RegexOptions.Multiline);
        return match.Success ? [.. Quoted().Matches(match.Groups[1].Value).Select(item => Unquote(item.Groups[1].Value))] : throw Missing(key);
    }

    private static string Unquote(string text) => text.Replace("''", "'", StringComparison.Ordinal);

    private static InvalidDataException Missing(string key) => new($"The module's manifest has no {key} in the form that is read here.");

    [GeneratedRegex("'((?:[^']|'')*)'")]
    private static partial Regex Quoted();
}
