namespace MkIo.Http;

/// <summary>Reads an answer's body to its end, cancellable on every framework.</summary>
internal static class BodyReader
{
    public static async Task<byte[]> ReadAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is null)
            return [];
#if NETSTANDARD2_0
        // ReadAsByteArrayAsync knows no cancellation there.
        using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
        using var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer, 81920, cancellationToken).ConfigureAwait(false);
        return buffer.ToArray();
#else
        return await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
#endif
    }
}
