using MkIo.Json;

namespace MkIo.Management;

/// <summary>Id, name and origin of a payment method.</summary>
[ApiSchema("PaymentMethodMetadata")]
public sealed class PaymentMethodMetadata : ApiObject
{
    /// <summary>When it was made.</summary>
    public DateTimeOffset? Created { get; set; }

    /// <summary>The id of who made it.</summary>
    public Guid? CreatedBy { get; set; }

    /// <summary>The mail address of who made it.</summary>
    public string? CreatedByEmail { get; set; }

    /// <summary>The name for people, up to 256 characters.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The service's id.</summary>
    public Guid? Id { get; set; }

    /// <summary>The organization that it belongs to.</summary>
    public Guid? OrganizationId { get; set; }
}
