using MkIo.Json;

namespace MkIo.Management;

/// <summary>The id of a user.</summary>
[ApiSchema("UserMetadata")]
public sealed class UserMetadata : ApiObject
{
    /// <summary>The user's id.</summary>
    [ReadOnlyField] public Guid? Id { get; set; }
}
