using System.Net.Http.Headers;

namespace MkIo.Emulator.Files;

/// <summary>The files of one storage account, as its credential in use lets them be seen.</summary>
internal interface ICloudFiles
{
    /// <summary>Why files cannot be listed, or null.</summary>
    Task<string?> TryListingAsync(CancellationToken cancellation);

    /// <summary>Why files of a container cannot be read, or null.</summary>
    Task<string?> TryReadingAsync(string container, CancellationToken cancellation);

    /// <summary>What lies in a container, at its top or below a path.</summary>
    Task<FileList> ListAsync(string container, string? subPath, CancellationToken cancellation);

    /// <summary>A file, or the range of it that the headers ask for; of the answer only the head is read.</summary>
    Task<HttpResponseMessage> GetAsync(string container, string file, Action<HttpRequestHeaders> copyHeaders, CancellationToken cancellation);
}
