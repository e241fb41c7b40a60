using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace MkIo.Emulator.Storage;

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

/// <summary>What lies in a container, at its top or below the asset's path.</summary>
internal sealed record FileList(IReadOnlyList<StoredFile> Files, IReadOnlyList<string> Folders)
{
    public static readonly FileList Empty = new([], []);

    /// <summary>What the names in a container begin with that lie below a path.</summary>
    public static string Prefix(string? subPath) => string.IsNullOrEmpty(subPath) ? string.Empty : subPath.Trim('/') + "/";

    public JsonArray FilesJson() => new([.. Files.Select(file => new JsonObject { ["name"] = file.Name, ["size"] = file.Size })]);

    public JsonArray FoldersJson() => new([.. Folders.Select(folder => new JsonObject { ["name"] = folder })]);
}

/// <summary>One file of an asset, named as it is below the asset's path.</summary>
internal sealed record StoredFile(string Name, long Size);

/// <summary>Speaks HTTP to storage: past any proxy to what runs on this machine, through it to the world.</summary>
internal static class CloudClient
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private static readonly HttpClient Direct = Create(useProxy: false);

    private static readonly HttpClient ThroughProxy = Create(useProxy: true);

    /// <summary>Asks, and waits for the head of the answer only.</summary>
    public static Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation) =>
        (request.RequestUri!.IsLoopback ? Direct : ThroughProxy).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);

    // A redirect is an answer of something that is no blob service, and must not carry the signature elsewhere.
    private static HttpClient Create(bool useProxy) =>
        new(new SocketsHttpHandler { UseProxy = useProxy, AllowAutoRedirect = false }) { Timeout = Timeout };
}
