namespace MkIo.Packaging;

/// <summary>What the changelog says of a version.</summary>
internal static class ReleaseNotes
{
    private const string Placeholder = "'See CHANGELOG.md.'";

    /// <summary>Puts the notes where the manifest has its placeholder, so that they are written once and cannot drift.</summary>
    public static void Stamp(string manifestPath, string changelogPath)
    {
        var text = File.ReadAllText(manifestPath);
        if (!text.Contains(Placeholder, StringComparison.Ordinal))
            throw new InvalidDataException($"{Path.GetFileName(manifestPath)} has no ReleaseNotes = {Placeholder}.");
        var notes = Find(File.ReadAllLines(changelogPath), ModuleManifest.Parse(text).Version);
        File.WriteAllText(manifestPath, text.Replace(Placeholder, ModuleManifest.Quote(notes), StringComparison.Ordinal));
    }

    /// <summary>The lines under the version's heading, as far as the next version's.</summary>
    public static string Find(IReadOnlyList<string> changelog, string version)
    {
        var section = changelog
            .SkipWhile(line => !IsHeadingOf(line, version))
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));
        var notes = string.Join('\n', section).Trim();
        return notes.Length > 0 ? notes : throw new InvalidDataException($"The changelog says nothing of version {version}.");
    }

    // "## 0.1.0" or "## 0.1.0 - 2026-12-01"
    private static bool IsHeadingOf(string line, string version)
        => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["##", var name, ..] && name.Trim('[', ']') == version;
}
