namespace MkIo.Transfer;

/// <summary>Puts files into one place of a cloud.</summary>
internal interface IFileUpload : IDisposable
{
    /// <summary>Uploads one file, of which nothing is to be seen until all of it is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its name in the cloud.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <param name="progress">Told how many bytes have gone up since it was last told.</param>
    /// <param name="cancellationToken">Ends the upload.</param>
    /// <returns>The number of bytes.</returns>
    Task<long> FromFileAsync(string path, string name, bool overwrite, Action<long>? progress, CancellationToken cancellationToken);
}
