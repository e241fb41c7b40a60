using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MkIo.Http;
using MkIo.Json;

namespace MkIo.Resources;

/// <summary>One page of a list (<c>*ListResponseSchema</c>).</summary>
/// <typeparam name="T">The resource.</typeparam>
public sealed class ListPage<T> : ApiObject
{
    /// <summary>The items of this page.</summary>
    public IReadOnlyList<T> Value { get; set; } = [];

    /// <summary>The kind of a management list.</summary>
    public string? Kind { get; set; }

    /// <summary>Counts; management lists often have none.</summary>
    public ListSupplemental? Supplemental { get; set; }

    /// <summary>The address of the next page, relative or absolute; null on the last.</summary>
    [JsonPropertyName("@odata.nextLink")]
    public string? NextLink { get; set; }
}

/// <summary>What a list says about itself.</summary>
[ApiSchema("ListResponseSupplementalSchema")]
public sealed class ListSupplemental : ApiObject
{
    /// <summary>Items in this page.</summary>
    public int? Count { get; set; }

    /// <summary>The kind of the items.</summary>
    public string? Kind { get; set; }

    /// <summary>Always <c>list</c>.</summary>
    public string? Operation { get; set; }

    /// <summary>Where this page stands in the whole.</summary>
    public ListPagination? Pagination { get; set; }

    /// <summary>The project that the list belongs to.</summary>
    public ListProject? Subscription { get; set; }
}

/// <summary>Where a page stands in the whole list.</summary>
[ApiSchema("PaginationInfoSchema")]
public sealed class ListPagination : ApiObject
{
    /// <summary>Position of the page's first item.</summary>
    public long? Start { get; set; }

    /// <summary>Position of the page's last item.</summary>
    public long? End { get; set; }

    /// <summary>Items in this page.</summary>
    public long? Records { get; set; }

    /// <summary>Items in the whole list.</summary>
    public long? Total { get; set; }
}

/// <summary>The project that a list belongs to.</summary>
[ApiSchema("ProjectInfoSchema")]
public sealed class ListProject : ApiObject
{
    /// <summary>The project's id.</summary>
    public string? Id { get; set; }

    /// <summary>The project's name.</summary>
    public string? Name { get; set; }
}

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
