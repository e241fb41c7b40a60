using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Http;
using MkIo.Emulator.Query;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Resources;

/// <summary>Lists: of one collection, or of several that a path brings together.</summary>
internal sealed class ListHandlers(ApiOperation operation, ResourceCatalog catalog)
{
    private readonly ResourceType? _type = catalog.FindByCollection(operation.Path);

    private readonly IReadOnlyList<ResourceType> _parents = catalog.ParentsOf(operation.Path);

    public ValueTask<ApiResult> ListAsync(ApiRequest request)
    {
        var query = ListQuery.Parse(request.Operation, request.Query);
        IReadOnlyList<StoredResource> page;
        int total;
        lock (request.Scope.Gate)
        {
            ResourceHandlers.CheckParents(request, _parents);
            _type?.Behavior.Reading(request);
            var offset = request.Operation.IsProjectScoped ? 4 : 0;
            (page, total) = Select(request.Scope.Find(ResourceScope.Key(request.Segments.AsSpan(offset))), query);
        }
        return new(ListPage.Write(request, query, page, total));
    }

    /// <summary>A list over several collections, such as the jobs of all transforms.</summary>
    public static Func<ApiRequest, ValueTask<ApiResult>> Across(Func<ResourceScope, IEnumerable<ResourceCollection>> find) => request =>
    {
        var query = ListQuery.Parse(request.Operation, request.Query);
        lock (request.Scope.Gate)
        {
            var resources = find(request.Scope).SelectMany(collection => collection.Items).ToList();
            var selected = query.SelectionKey is null ? resources : query.Apply(resources);
            return new(ListPage.Write(request, query, Slice(selected, query), selected.Count));
        }
    };

    private static (IReadOnlyList<StoredResource> Page, int Total) Select(ResourceCollection? collection, ListQuery query)
    {
        if (collection is null)
            return ([], 0);
        var selected = query.SelectionKey is { } key ? collection.Select(key, query.Apply) : collection.Items;
        return (Slice(selected, query), selected.Count);
    }

    // Copied, because the collection may change as soon as the gate is open.
    private static StoredResource[] Slice(IReadOnlyList<StoredResource> resources, ListQuery query)
    {
        var count = Math.Clamp(resources.Count - query.Skip, 0, query.PageSize);
        var page = new StoredResource[count];
        for (var i = 0; i < count; i++)
            page[i] = resources[query.Skip + i];
        return page;
    }
}
