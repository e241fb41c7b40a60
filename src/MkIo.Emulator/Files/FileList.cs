using System.Text.Json.Nodes;

namespace MkIo.Emulator.Files;

/// <summary>What lies in a container, at its top or below the asset's path.</summary>
internal sealed record FileList(IReadOnlyList<StoredFile> Files, IReadOnlyList<string> Folders)
{
    public static readonly FileList Empty = new([], []);

    /// <summary>What the names in a container begin with that lie below a path.</summary>
    public static string Prefix(string? subPath) => string.IsNullOrEmpty(subPath) ? string.Empty : subPath.Trim('/') + "/";

    public JsonArray FilesJson() => new([.. Files.Select(file => new JsonObject { ["name"] = file.Name, ["size"] = file.Size })]);

    public JsonArray FoldersJson() => new([.. Folders.Select(folder => new JsonObject { ["name"] = folder })]);
}

/// <summary>One file of an asset, named as it is below the asset's path.</summary>
internal sealed record StoredFile(string Name, long Size);
