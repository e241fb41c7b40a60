using MkIo.Json;

namespace MkIo.Media;

/// <summary>A SAS of an Azure storage account.</summary>
[ApiSchema("AzureCredentialSpecRead", "AzureCredentialSpecCreate")]
public sealed class AzureCredentialSpec : StorageCredentialSpec
{
    /// <summary>The SAS.</summary>
    public AzureCredential? Credential { get; set; }
}
