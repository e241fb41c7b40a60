using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Media.Files;

/// <summary>Which files of an asset are wanted: by names and patterns. Names in the cloud are case-sensitive, and so is the match.</summary>
public sealed class FileNames
{
    private readonly (NamePattern? Pattern, string Name)[] _names;

    private FileNames((NamePattern? Pattern, string Name)[] names) => _names = names;

    /// <summary>The names, where no list is needed to know them.</summary>
    internal IEnumerable<string>? Exact => _names.Length > 0 && Array.TrueForAll(_names, entry => entry.Pattern is null) ? _names.Select(entry => entry.Name) : null;

    /// <summary>The files of these names and patterns; all files where there are none.</summary>
    internal static FileNames Of(IEnumerable<NameInput>? names) => new([.. (names ?? []).Select(name => (name.Pattern, name.Name))]);

    /// <summary>The file of this very name.</summary>
    internal static FileNames Exactly(string name) => new([(null, name)]);

    /// <summary>Whether a file is wanted.</summary>
    internal bool Matches(string? name)
        => _names.Length == 0 || Array.Exists(_names, entry => entry.Pattern?.IsMatch(name) ?? entry.Name == name);
}
