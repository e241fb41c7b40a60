using MkIo.Http;
using MkIo.Resources;

namespace MkIo.Media;

/// <summary>The Media API of one project (<c>/api/v1/projects/{project_name}/media</c>).</summary>
public sealed class MediaApi
{
    internal MediaApi(ApiSender sender, string project)
    {
        var root = $"/api/v1/projects/{Uri.EscapeDataString(project)}/media";
        Assets = new(sender, new("asset", $"{root}/assets"));
        StorageAccounts = new(sender, new("storage account", $"{root}/storage"));
    }

    /// <summary>Assets (<c>/assets</c>).</summary>
    public StatefulCollection<Asset> Assets { get; }

    /// <summary>Storage accounts (<c>/storage</c>).</summary>
    public ResourceCollection<StorageAccount> StorageAccounts { get; }

    /// <summary>The credentials of a storage account (<c>/storage/{name}/credentials</c>).</summary>
    /// <param name="storageAccount">The storage account's name.</param>
    public StorageCredentialCollection StorageCredentials(string storageAccount)
        => new(StorageAccounts.Sender, StorageAccounts.ItemPath(storageAccount), storageAccount);
}
