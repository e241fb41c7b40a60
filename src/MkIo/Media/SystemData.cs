using MkIo.Json;

namespace MkIo.Media;

/// <summary>Who made and last changed a resource, and when.</summary>
[ApiSchema("SystemDataSchema")]
public sealed class SystemData : ApiObject
{
    /// <summary>When the resource was made.</summary>
    [ReadOnlyField] public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Who made it.</summary>
    [ReadOnlyField] public string? CreatedBy { get; set; }

    /// <summary>What sort of identity made it.</summary>
    [ReadOnlyField, KnownValues("User", "Application", "ManagedIdentity", "Key")] public string? CreatedByType { get; set; }

    /// <summary>The service's own id of the resource.</summary>
    [ReadOnlyField] public Guid? InternalId { get; set; }

    /// <summary>When it was last changed.</summary>
    [ReadOnlyField] public DateTimeOffset? LastModifiedAt { get; set; }

    /// <summary>Who last changed it.</summary>
    [ReadOnlyField] public string? LastModifiedBy { get; set; }

    /// <summary>What sort of identity last changed it.</summary>
    [ReadOnlyField, KnownValues("User", "Application", "ManagedIdentity", "Key")] public string? LastModifiedByType { get; set; }
}
