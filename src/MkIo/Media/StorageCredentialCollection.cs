using MkIo.Http;
using MkIo.Resources;

namespace MkIo.Media;

/// <summary>The credentials of one storage account (<c>…/storage/{name}/credentials</c>); the service names them.</summary>
public sealed class StorageCredentialCollection : ResourceCollection<StorageCredential>
{
    internal StorageCredentialCollection(ApiSender sender, string accountPath, string account)
        : base(sender, new("storage credential", $"{accountPath}/credentials") { AfterRead = credential => credential.StorageAccountName = account })
    {
    }

    /// <summary>Adds a credential beside those that are there. MK.IO uses the one that expires last.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The service tried it and did not get in, or the request failed.</exception>
    public Task<StorageCredential> AddAsync(StorageCredentialSpec credential, CancellationToken cancellationToken = default)
        => PostAsync(new StorageCredential { Spec = Guard.NotNull(credential) }, cancellationToken);
}
