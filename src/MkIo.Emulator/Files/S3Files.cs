using System.Net;
using System.Net.Http.Headers;
using Amazon.S3;
using Amazon.S3.Model;
using MkIo.Emulator.Storage;

namespace MkIo.Emulator.Files;

/// <summary>Objects of an S3 bucket, which is the container of all assets in it.</summary>
internal sealed class S3Files(Uri endpoint, string bucket, string keyId, string secret) : ICloudFiles
{
    // Long enough for a request that is made at once.
    private static readonly TimeSpan Signed = TimeSpan.FromMinutes(1);

    private string _region = S3Probe.FirstRegion;

    public async Task<string?> TryListingAsync(CancellationToken cancellation)
    {
        (var problem, _region) = await S3Probe.FindAsync(endpoint, bucket, keyId, secret, cancellation).ConfigureAwait(false);
        return problem;
    }

    /// <summary>Without the right to list, S3 does not tell what may not be read from what is not there.</summary>
    public Task<string?> TryReadingAsync(string container, CancellationToken cancellation) => TryListingAsync(cancellation);

    public async Task<FileList> ListAsync(string container, string? subPath, CancellationToken cancellation)
    {
        var prefix = FileList.Prefix(subPath);
        var request = new ListObjectsV2Request { BucketName = bucket, Prefix = prefix, Delimiter = "/" };
        var (files, folders) = (new List<StoredFile>(), new List<string>());
        using var client = Client();
        ListObjectsV2Response page;
        do
        {
            page = await client.ListObjectsV2Async(request, cancellation).ConfigureAwait(false);
            // Tools that know folders leave an empty object at the folder's own name.
            files.AddRange((page.S3Objects ?? []).Where(item => item.Key != prefix).Select(item => new StoredFile(item.Key[prefix.Length..], item.Size ?? 0)));
            folders.AddRange((page.CommonPrefixes ?? []).Select(folder => folder[prefix.Length..].TrimEnd('/')));
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
        return new FileList(files, folders);
    }

    public async Task<HttpResponseMessage> GetAsync(string container, string file, Action<HttpRequestHeaders> copyHeaders, CancellationToken cancellation)
    {
        using var client = Client();
        // A URL that is signed lets the answer be handed on as it comes, head and bytes.
        var url = await client.GetPreSignedURLAsync(new GetPreSignedUrlRequest
        {
            BucketName = bucket,
            Key = file,
            Expires = DateTime.UtcNow + Signed,
            Protocol = endpoint.Scheme == Uri.UriSchemeHttp ? Protocol.HTTP : Protocol.HTTPS,
        }).ConfigureAwait(false);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(url)) { Version = HttpVersion.Version11 };
        copyHeaders(request.Headers);
        return await CloudClient.SendAsync(request, cancellation).ConfigureAwait(false);
    }

    private AmazonS3Client Client() => S3Probe.Client(endpoint, _region, keyId, secret);
}
