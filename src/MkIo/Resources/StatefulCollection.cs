using MkIo.Http;
using MkIo.Json;

namespace MkIo.Resources;

/// <summary>A collection whose resources have a light endpoint for their state.</summary>
/// <typeparam name="T">The model of one resource.</typeparam>
public class StatefulCollection<T> : ResourceCollection<T> where T : ApiObject, new()
{
    internal StatefulCollection(ApiSender sender, ResourceDeclaration<T> declaration) : base(sender, declaration) { }

    /// <summary>Gets a resource's state without the resource (<c>GET …/state</c>).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <returns>The state; null when the service gives none.</returns>
    /// <exception cref="MkIoException">It does not exist, or the request failed.</exception>
    public async Task<string?> GetStateAsync(string name, CancellationToken cancellation = default)
    {
        var request = new ApiRequest(HttpMethod.Get, $"{ItemPath(name)}/state");
        var state = await Sender.SendAsync(request, MkIoJson.TypeInfo<ResourceState>(), cancellation).ConfigureAwait(false);
        return state.Status?.State;
    }
}
