using MkIo.Json;

namespace MkIo.Media;

/// <summary>An Azure Blob Storage account.</summary>
[ApiSchema("AzureStorageSpecRead", "AzureStorageSpecCreate", "AzureStorageSpecPatch")]
public sealed class AzureStorageSpec : StorageSpec
{
    /// <summary>The account's blob endpoint; fixed at creation.</summary>
    public string? Url { get; set; }

    /// <summary>The SAS that opens it; required at creation.</summary>
    public AzureCredential? Credential { get; set; }

    /// <summary>A private link to the account.</summary>
    public PrivateLinkServiceConnection? PrivateLinkServiceConnection { get; set; }
}
