using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace MkIo.Emulator.Storage;

/// <summary>The files of one storage account, accessed with its active credential.</summary>
internal interface ICloudFiles
{
    /// <summary>Why files cannot be listed; null on success.</summary>
    Task<string?> TryListingAsync(CancellationToken cancellationToken);

    /// <summary>Why files of a container cannot be read; null on success.</summary>
    Task<string?> TryReadingAsync(string container, CancellationToken cancellationToken);

    /// <summary>The files and folders of a container, at its root or below a path.</summary>
    Task<FileList> ListAsync(string container, string? subPath, CancellationToken cancellationToken);

    /// <summary>Gets a file, or the range that the headers specify. Only the response headers are read.</summary>
    Task<HttpResponseMessage> GetAsync(string container, string file, Action<HttpRequestHeaders> copyHeaders, CancellationToken cancellationToken);
}

/// <summary>The files and folders of a container, at its root or below the asset's path.</summary>
internal sealed record FileList(IReadOnlyList<StoredFile> Files, IReadOnlyList<string> Folders)
{
    public static readonly FileList Empty = new([], []);

    /// <summary>The prefix of all names below a path.</summary>
    public static string Prefix(string? subPath) => string.IsNullOrEmpty(subPath) ? string.Empty : subPath.Trim('/') + "/";

    public JsonArray FilesJson() => new([.. Files.Select(file => new JsonObject { ["name"] = file.Name, ["size"] = file.Size })]);

    public JsonArray FoldersJson() => new([.. Folders.Select(folder => new JsonObject { ["name"] = folder })]);
}

/// <summary>One file of an asset, with its name relative to the asset's path.</summary>
internal sealed record StoredFile(string Name, long Size);

/// <summary>The HTTP client for storage. It bypasses the proxy for loopback addresses.</summary>
internal static class CloudClient
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private static readonly HttpClient Direct = Create(useProxy: false);

    private static readonly HttpClient ThroughProxy = Create(useProxy: true);

    /// <summary>Sends a request, and returns when the response headers are read.</summary>
    public static Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        (request.RequestUri!.IsLoopback ? Direct : ThroughProxy).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    // No blob service redirects, and the signature must not be sent to another host.
    private static HttpClient Create(bool useProxy) =>
        new(new SocketsHttpHandler { UseProxy = useProxy, AllowAutoRedirect = false }) { Timeout = Timeout };
}
