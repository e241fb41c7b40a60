#if NETSTANDARD2_0
using System.Runtime.InteropServices;

namespace MkIo;

/// <summary>The overloads that newer frameworks have, so that one code reads and writes streams on all.</summary>
internal static class StreamPolyfills
{
    public static Task<Stream> ReadAsStreamAsync(this HttpContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsStreamAsync();
    }

    public static Task<int> ReadAsync(this Stream stream, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var part = Segment(buffer);
        return stream.ReadAsync(part.Array!, part.Offset, part.Count, cancellationToken);
    }

    public static Task WriteAsync(this Stream stream, ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
    {
        var part = Segment(buffer);
        return stream.WriteAsync(part.Array!, part.Offset, part.Count, cancellationToken);
    }

    private static ArraySegment<byte> Segment(ReadOnlyMemory<byte> memory)
        => MemoryMarshal.TryGetArray(memory, out var part) ? part : new ArraySegment<byte>(memory.ToArray());
}
#endif
