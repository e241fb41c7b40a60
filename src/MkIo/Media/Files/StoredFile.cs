using MkIo.Json;

namespace MkIo.Media;

/// <summary>A file at the top of an asset.</summary>
[ApiSchema("FileSchema")]
public sealed class StoredFile : ApiObject
{
    /// <summary>The file's name.</summary>
    public string? Name { get; set; }

    /// <summary>Its size in bytes.</summary>
    public long? Size { get; set; }
}
