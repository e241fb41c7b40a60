using MkIo.Json;

namespace MkIo.Management;

/// <summary>Id and name of a scope.</summary>
[ApiSchema("ScopeMetadataSchema")]
public sealed class ScopeMetadata : ApiObject
{
    /// <summary>The service's id.</summary>
    public Guid? Id { get; set; }

    /// <summary>The scope's name.</summary>
    public string? Name { get; set; }
}
