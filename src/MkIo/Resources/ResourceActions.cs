using System.Text.Json;
using MkIo.Http;
using MkIo.Json;

namespace MkIo.Resources;

/// <summary>What can be done with a resource besides reading and writing it: <c>POST …/{name}/{action}</c>.</summary>
internal static class ResourceActions
{
    /// <summary>Has something done.</summary>
    public static Task ActAsync<T>(this ResourceCollection<T> collection, string name, string action, CancellationToken cancellationToken)
        where T : ApiObject, new()
        => collection.Sender.SendAsync(Request(collection, name, action, null), cancellationToken);

    /// <summary>Has something done as a body says.</summary>
    public static Task ActAsync<T, TBody>(this ResourceCollection<T> collection, string name, string action, TBody body, CancellationToken cancellationToken)
        where T : ApiObject, new()
        => collection.Sender.SendAsync(Request(collection, name, action, Bytes(body)), cancellationToken);

    /// <summary>Asks for something that only a POST answers.</summary>
    public static Task<TAnswer> AskAsync<T, TAnswer>(this ResourceCollection<T> collection, string name, string action, CancellationToken cancellationToken)
        where T : ApiObject, new()
        => collection.Sender.SendAsync(Request(collection, name, action, null), MkIoJson.TypeInfo<TAnswer>(), cancellationToken);

    /// <summary>Asks for something that only a POST answers, as a body says.</summary>
    public static Task<TAnswer> AskAsync<T, TBody, TAnswer>(this ResourceCollection<T> collection, string name, string action, TBody body, CancellationToken cancellationToken)
        where T : ApiObject, new()
        => collection.Sender.SendAsync(Request(collection, name, action, Bytes(body)), MkIoJson.TypeInfo<TAnswer>(), cancellationToken);

    private static ApiRequest Request<T>(ResourceCollection<T> collection, string name, string action, byte[]? body)
        where T : ApiObject, new()
        => new(HttpMethod.Post, $"{collection.ItemPath(name)}/{action}", body);

    private static byte[] Bytes<TBody>(TBody body) => JsonSerializer.SerializeToUtf8Bytes(body, MkIoJson.RequestTypeInfo<TBody>());
}
