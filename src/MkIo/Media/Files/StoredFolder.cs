using MkIo.Json;

namespace MkIo.Media;

/// <summary>A folder at the top of an asset.</summary>
[ApiSchema("FolderSchema")]
public sealed class StoredFolder : ApiObject
{
    /// <summary>The folder's name.</summary>
    public string? Name { get; set; }
}
