using MkIo.Json;

namespace MkIo.Management;

/// <summary>Id and age of an invitation.</summary>
[ApiSchema("InviteMetadataSchema")]
public sealed class InviteMetadata : ApiObject
{
    /// <summary>When it was made.</summary>
    public DateTimeOffset? Created { get; set; }

    /// <summary>The service's id.</summary>
    public Guid? Id { get; set; }
}
