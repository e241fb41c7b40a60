using MkIo.Json;

namespace MkIo.Management;

/// <summary>Name, location and state of a project.</summary>
[ApiSchema("ProjectSpecSchema", "ProjectPatchSpecSchema")]
public sealed class ProjectSpec : ApiObject
{
    /// <summary>The payment method in use.</summary>
    [ServerOwned] public Guid? AssignedPaymentMethodId { get; set; }

    /// <summary>The project's name for people.</summary>
    [ServerOwned] public string? DisplayName { get; set; }

    /// <summary>Whether it is active.</summary>
    public bool? IsActive { get; set; }

    /// <summary>Whether lists leave it out.</summary>
    public bool? IsHidden { get; set; }

    /// <summary>The location's name for people.</summary>
    [ServerOwned] public string? LocationDisplayName { get; set; }

    /// <summary>The location's id.</summary>
    [ServerOwned] public Guid? LocationId { get; set; }

    /// <summary>The location's name.</summary>
    [ServerOwned] public string? LocationName { get; set; }

    /// <summary>The project's name.</summary>
    [ServerOwned] public string? Name { get; set; }
}
