using MkIo.Json;

namespace MkIo.Media;

/// <summary>The key of all tracks that have none of their own.</summary>
[ApiSchema("DefaultKey")]
public sealed class DefaultKey : ApiObject
{
    /// <summary>The key's name, by which locators refer to it.</summary>
    public string? Label { get; set; }

    /// <summary>The content key policy of the key.</summary>
    public string? PolicyName { get; set; }
}
