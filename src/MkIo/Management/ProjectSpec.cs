using MkIo.Json;

namespace MkIo.Management;

/// <summary>Name, location and state of a project.</summary>
[ApiSchema("ProjectSpecSchema")]
public sealed class ProjectSpec : ApiObject
{
    /// <summary>The payment method in use.</summary>
    public Guid? AssignedPaymentMethodId { get; set; }

    /// <summary>The project's name for people.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Whether it is active.</summary>
    public bool? IsActive { get; set; }

    /// <summary>The location's name for people.</summary>
    public string? LocationDisplayName { get; set; }

    /// <summary>The location's id.</summary>
    public Guid? LocationId { get; set; }

    /// <summary>The location's name.</summary>
    public string? LocationName { get; set; }

    /// <summary>The project's name.</summary>
    public string? Name { get; set; }
}
