using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using MkIo.Http;

namespace MkIo.Resources;

/// <summary>Walks a list page by page; the next page loads while this one is used.</summary>
internal static class Pager
{
    public static async IAsyncEnumerable<ListPage<T>> PagesAsync<T>(
        ApiSender sender, string path, JsonTypeInfo<ListPage<T>> type, int? first, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A page under way is cancelled when the caller stops early.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var seen = 0;
        var next = (Task<ListPage<T>>?)sender.SendAsync(new ApiRequest(HttpMethod.Get, path), type, cancellationToken);
        try
        {
            while (next is not null)
            {
                var page = await next.ConfigureAwait(false);
                seen += page.Value.Count;
                next = page.NextLink is { Length: > 0 } link && !(seen >= first)
                    ? sender.SendAsync(new ApiRequest(HttpMethod.Get, link), type, ending.Token)
                    : null;
                yield return page;
            }
        }
        finally
        {
            if (next is { IsCompleted: false })
                await AbandonAsync(next, ending).ConfigureAwait(false);
        }
    }

    private static async Task AbandonAsync(Task request, CancellationTokenSource ending)
    {
        ending.Cancel();
        try
        {
            await request.ConfigureAwait(false);
        }
        catch (Exception error) when (error is OperationCanceledException or MkIoException)
        {
            // Nobody waits for this page any more.
        }
    }
}
