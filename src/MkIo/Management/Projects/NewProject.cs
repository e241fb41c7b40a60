using MkIo.Json;

namespace MkIo.Management;

/// <summary>What it takes to make a project.</summary>
[ApiSchema("ProjectCreateSchema")]
public sealed class NewProject : ApiObject
{
    /// <summary>The project's name for people.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The name of the location that it is to live in.</summary>
    public string? LocationName { get; set; }

    /// <summary>The payment method that pays for it.</summary>
    public Guid? PaymentMethodId { get; set; }
}
