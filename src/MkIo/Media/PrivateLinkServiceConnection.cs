using MkIo.Json;

namespace MkIo.Media;

/// <summary>A private link to an Azure storage account; all of it is fixed at creation.</summary>
[ApiSchema("PrivateLinkServiceConnectionNullable")]
public sealed class PrivateLinkServiceConnection : ApiObject
{
    /// <summary>What the account's owner reads when asked; up to 140 characters.</summary>
    public string? RequestMessage { get; set; }

    /// <summary>The Azure resource group; 1 to 90 characters.</summary>
    public string? ResourceGroupName { get; set; }

    /// <summary>The account's name in Azure; 3 to 24 characters.</summary>
    public string? StorageAccountName { get; set; }

    /// <summary>The Azure subscription.</summary>
    public Guid? SubscriptionId { get; set; }
}
