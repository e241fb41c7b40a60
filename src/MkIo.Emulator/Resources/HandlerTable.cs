using MkIo.Emulator.Contract;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Resources;

/// <summary>Maps operations to handlers: those that were registered, and for all others a generic one by the form of the path.</summary>
internal sealed class HandlerTable(ApiContract contract, ResourceCatalog catalog)
{
    private readonly Dictionary<string, ApiOperation> _operations = contract.Operations.ToDictionary(operation => operation.Key);

    private readonly Func<ApiRequest, ValueTask<ApiResult>>?[] _handlers = new Func<ApiRequest, ValueTask<ApiResult>>?[contract.Operations.Count];

    /// <summary>Registers the handler of an operation, such as <c>GET /api/v1/user/rbac</c>; throws where the documents have none like that.</summary>
    public void Map(string operation, Func<ApiRequest, ValueTask<ApiResult>> handler) => _handlers[_operations[operation].Index] = handler;

    /// <summary>Registers the handler of an operation that does not wait for anything.</summary>
    public void Map(string operation, Func<ApiRequest, ApiResult> handler) => Map(operation, request => new ValueTask<ApiResult>(handler(request)));

    public ValueTask<ApiResult> HandleAsync(ApiRequest request) => (_handlers[request.Operation.Index] ??= Choose(request.Operation))(request);

    private Func<ApiRequest, ValueTask<ApiResult>> Choose(ApiOperation operation)
    {
        if (!operation.IsImplemented)
            return ActionHandlers.NotImplementedAsync;
        if (catalog.Find(operation.Path) is { } type)
            return ChooseItem(operation, new ResourceHandlers(type));
        if (ResourceCatalog.IsList(operation))
            return new ListHandlers(operation, catalog).ListAsync;
        if (operation.Method == "POST" && catalog.FindByCollection(operation.Path) is { } created)
            return new ResourceHandlers(created).CreateAsync;
        if (operation.IsRead && operation.Path.EndsWith("/state", StringComparison.Ordinal))
            return new ActionHandlers(operation, catalog).StateAsync;
        return ChooseSingleton(operation);
    }

    private static Func<ApiRequest, ValueTask<ApiResult>> ChooseItem(ApiOperation operation, ResourceHandlers handlers) => operation.Method switch
    {
        "GET" => handlers.GetAsync,
        "PUT" => handlers.PutAsync,
        "PATCH" => handlers.PatchAsync,
        "DELETE" => handlers.DeleteAsync,
        _ => throw new InvalidOperationException($"No handler for {operation.Key}."),
    };

    private Func<ApiRequest, ValueTask<ApiResult>> ChooseSingleton(ApiOperation operation)
    {
        if (!_operations.TryGetValue($"GET {operation.Path}", out var read) || operation.SuccessSchema is null)
            return new ActionHandlers(operation, catalog).RunAsync;
        var singleton = new SingletonHandlers(read, catalog);
        return operation.Method switch
        {
            "GET" => singleton.GetAsync,
            "POST" => singleton.CreateAsync,
            _ => singleton.WriteAsync,
        };
    }
}
