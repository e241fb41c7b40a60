using MkIo.Http;
using MkIo.Resources;

namespace MkIo.Media;

/// <summary>Streaming endpoints (<c>/streamingEndpoints</c>).</summary>
public sealed class StreamingEndpointCollection : RunnableCollection<StreamingEndpoint>
{
    internal StreamingEndpointCollection(ApiSender sender, string root)
        : base(sender, new("streaming endpoint", $"{root}/streamingEndpoints") { PatchedWith = ["location", "properties.scaleUnits", "tags"] })
    {
    }

    /// <summary>Restarts an endpoint, which empties its cache.</summary>
    /// <param name="name">The endpoint's name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public Task RestartAsync(string name, CancellationToken cancellationToken = default) => this.ActAsync(name, "restart", cancellationToken);

    /// <summary>Gives an endpoint another capacity.</summary>
    /// <param name="name">The endpoint's name.</param>
    /// <param name="scaleUnits">The capacity: 0 for Standard, more for Premium.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public Task ScaleAsync(string name, int scaleUnits, CancellationToken cancellationToken = default)
        => this.ActAsync(name, "scale", new StreamingEndpointScale { ScaleUnit = scaleUnits }, cancellationToken);
}
