using MkIo.Json;

namespace MkIo.Management;

/// <summary>Name, location and state of a project.</summary>
[ApiSchema("ProjectSpecSchema", "ProjectPatchSpecSchema")]
public sealed class ProjectSpec : ApiObject
{
    /// <summary>The payment method in use.</summary>
    [ReadOnlyField] public Guid? AssignedPaymentMethodId { get; set; }

    /// <summary>The project's name for people.</summary>
    [ReadOnlyField] public string? DisplayName { get; set; }

    /// <summary>Whether it is active.</summary>
    public bool? IsActive { get; set; }

    /// <summary>Whether lists leave it out.</summary>
    public bool? IsHidden { get; set; }

    /// <summary>The location's name for people.</summary>
    [ReadOnlyField] public string? LocationDisplayName { get; set; }

    /// <summary>The location's id.</summary>
    [ReadOnlyField] public Guid? LocationId { get; set; }

    /// <summary>The location's name.</summary>
    [ReadOnlyField] public string? LocationName { get; set; }

    /// <summary>The project's name.</summary>
    [ReadOnlyField] public string? Name { get; set; }
}
