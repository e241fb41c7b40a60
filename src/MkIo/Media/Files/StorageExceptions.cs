using MkIo.Json;

namespace MkIo.Media;

/// <summary>What the service could not read, and did without.</summary>
[ApiSchema("ExceptionsSchema")]
public sealed class StorageExceptions : ApiObject
{
    /// <summary>The service's words.</summary>
    public string? AdditionalProperties { get; set; }
}
