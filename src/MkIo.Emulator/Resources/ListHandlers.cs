using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Extensions;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Http;
using MkIo.Emulator.Json;
using MkIo.Emulator.Query;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Resources;

/// <summary>Lists one collection, or several in one.</summary>
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

    /// <summary>Lists several collections in one, such as the jobs of all transforms.</summary>
    public static Func<ApiRequest, ApiResult> Across(Func<ResourceScope, IEnumerable<ResourceCollection>> find) => request =>
    {
        var query = ListQuery.Parse(request.Operation, request.Query);
        lock (request.Scope.Gate)
        {
            var resources = find(request.Scope).SelectMany(collection => collection.Items).ToList();
            var selected = query.SelectionKey is null ? resources : query.Apply(resources);
            return ListPage.Write(request, query, Slice(selected, query), selected.Count);
        }
    };

    private static (IReadOnlyList<StoredResource> Page, int Total) Select(ResourceCollection? collection, ListQuery query)
    {
        if (collection is null)
            return ([], 0);
        var selected = query.SelectionKey is { } key ? collection.Select(key, query.Apply) : collection.Items;
        return (Slice(selected, query), selected.Count);
    }

    // Copied, because the collection may change when the lock is released.
    private static StoredResource[] Slice(IReadOnlyList<StoredResource> resources, ListQuery query)
    {
        var count = Math.Clamp(resources.Count - query.Skip, 0, query.PageSize);
        var page = new StoredResource[count];
        for (var i = 0; i < count; i++)
            page[i] = resources[query.Skip + i];
        return page;
    }
}

/// <summary>Writes one page of a list by its schema: with a next link, counts and a kind, if declared.</summary>
internal static class ListPage
{
    private const string NextLink = "@odata.nextLink";

    // The foreign origin does not exist: a client that followed the link would leak its token.
    private const string ForeignOrigin = "http://foreign.invalid";

    public static ApiResult Write(ApiRequest request, ListQuery query, IReadOnlyList<StoredResource> page, int total)
    {
        var schema = request.Operation.SuccessSchema!;
        var buffer = new ArrayBufferWriter<byte>(1024 + page.Sum(resource => resource.Json.Length + 1));
        using (var writer = new Utf8JsonWriter(buffer, JsonText.WriterOptions))
        {
            writer.WriteStartObject();
            if (schema.Properties.ContainsKey("kind"))
                writer.WriteString("kind", SchemaName.Short(schema));
            writer.WriteStartArray("value");
            foreach (var resource in page)
                writer.WriteRawValue(resource.Json, skipInputValidation: true);
            writer.WriteEndArray();
            if (schema.Properties.ContainsKey("supplemental"))
                WriteSupplemental(writer, schema, query.Skip, page.Count, total);
            var next = query.Skip + page.Count;
            // An empty page has no next link, or a client with $top=0 would loop forever.
            if (page.Count > 0 && next < total && schema.Properties.ContainsKey(NextLink))
                writer.WriteString(NextLink, Link(request, next));
            writer.WriteEndObject();
        }
        return new ApiResult(200, buffer.WrittenMemory);
    }

    private static void WriteSupplemental(Utf8JsonWriter writer, SchemaNode schema, int skip, int count, int total)
    {
        writer.WriteStartObject("supplemental");
        writer.WriteNumber("count", count);
        writer.WriteString("kind", SchemaName.Short(schema.PropertySchema("value")!.Items!));
        writer.WriteString("operation", "list");
        writer.WriteStartObject("pagination");
        writer.WriteNumber("start", count == 0 ? 0 : skip + 1);
        writer.WriteNumber("end", count == 0 ? 0 : skip + count);
        writer.WriteNumber("records", count);
        writer.WriteNumber("total", total);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string Link(ApiRequest request, int skip)
    {
        var query = new QueryBuilder(request.Query
            .Where(parameter => parameter.Key != "$skiptoken")
            .SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value ?? string.Empty)))
        {
            { "$skiptoken", skip.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        };
        var relative = '/' + string.Join('/', request.Segments.Select(Uri.EscapeDataString)) + query.ToQueryString();
        return request.Settings.NextLink switch
        {
            "absolute" => request.BaseUrl.GetLeftPart(UriPartial.Authority) + relative,
            "foreign" => ForeignOrigin + relative,
            _ => relative,
        };
    }
}
