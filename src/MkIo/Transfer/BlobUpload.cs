using System.Buffers;
using System.Globalization;
using System.Text;
using MkIo.Http;

namespace MkIo.Transfer;

/// <summary>
/// Puts files into a container of Azure Blob Storage. A large one goes up in blocks, several at a time, and becomes the blob
/// when all are there: until then nobody sees it. Memory is bounded by the blocks under way.
/// </summary>
internal sealed class BlobUpload(BlobContainer container) : IFileUpload
{
    private const int MostBlocks = 50_000;
    private const int BlocksAtOnce = 4;
    private const int SmallestBlock = 4 * 1024 * 1024;

    public async Task<long> FromFileAsync(string path, string name, bool overwrite, Action<long>? progress, CancellationToken cancellationToken)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, useAsync: true);
        var length = file.Length;
        var size = (int)Math.Max(SmallestBlock, (length + MostBlocks - 1) / MostBlocks);
        if (length <= size)
        {
            var content = await ReadAsync(file, (int)length, cancellationToken).ConfigureAwait(false);
            await container.PutBlobAsync(name, content, overwrite, cancellationToken).ConfigureAwait(false);
            ArrayPool<byte>.Shared.Return(content.Array!);
            progress?.Invoke(length);
            return length;
        }

        var ids = await PutBlocksAsync(file, name, size, progress, cancellationToken).ConfigureAwait(false);
        await container.PutBlockListAsync(name, ids, overwrite, cancellationToken).ConfigureAwait(false);
        return length;
    }

    public void Dispose()
    {
        // The connections are shared with all transfers.
    }

    private async Task<List<string>> PutBlocksAsync(FileStream file, string blob, int size, Action<long>? progress, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ids = new List<string>();
        var running = new Queue<Task>();
        try
        {
            while (file.Position < file.Length)
            {
                // The oldest ends first: what it holds is free before another block is read.
                if (running.Count == BlocksAtOnce)
                    await running.Dequeue().ConfigureAwait(false);
                var block = await ReadAsync(file, (int)Math.Min(size, file.Length - file.Position), cancellationToken).ConfigureAwait(false);
                var id = Convert.ToBase64String(Encoding.ASCII.GetBytes(ids.Count.ToString("D8", CultureInfo.InvariantCulture)));
                ids.Add(id);
                running.Enqueue(PutAsync(id, block));
            }

            while (running.Count > 0)
                await running.Dequeue().ConfigureAwait(false);
            return ids;
        }
        catch
        {
            ending.Cancel();
            await Task.WhenAll(running.Select(task => task.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default))).ConfigureAwait(false);
            throw;
        }

        async Task PutAsync(string id, ArraySegment<byte> block)
        {
            await container.PutBlockAsync(blob, id, block, ending.Token).ConfigureAwait(false);
            // Not after a failure: a request that is still unwinding may yet read it.
            ArrayPool<byte>.Shared.Return(block.Array!);
            progress?.Invoke(block.Count);
        }
    }

    private static async Task<ArraySegment<byte>> ReadAsync(FileStream file, int count, CancellationToken cancellationToken)
    {
        // Rented: gigabytes of blocks would otherwise wait for the garbage collector.
        var buffer = ArrayPool<byte>.Shared.Rent(count);
        for (var filled = 0; filled < count;)
        {
            var read = await file.ReadAsync(buffer.AsMemory(filled, count - filled), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                throw new MkIoException(MkIoErrorKind.InvalidRequest, $"'{file.Name}' became shorter while it was uploaded.");
            filled += read;
        }

        return new ArraySegment<byte>(buffer, 0, count);
    }
}
