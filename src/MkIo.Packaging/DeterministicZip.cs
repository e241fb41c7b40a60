using System.IO.Compression;

namespace MkIo.Packaging;

/// <summary>Writes zip files that depend on nothing but what is in them: the same files make the same bytes.</summary>
internal static class DeterministicZip
{
    // The earliest time that the format can say.
    private static readonly DateTimeOffset Timestamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // A file that everyone may read. Without it, the attributes would be those of the system that packs.
    private const int Attributes = 0b110_100_100 << 16;

    public static void Write(string path, IEnumerable<ModuleFile> entries)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach (var file in entries)
        {
            var entry = archive.CreateEntry(file.Name, CompressionLevel.SmallestSize);
            entry.LastWriteTime = Timestamp;
            entry.ExternalAttributes = Attributes;
            using var stream = entry.Open();
            stream.Write(file.Content);
        }
    }
}
