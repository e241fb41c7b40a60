using MkIo.Http;
using MkIo.Resources;

namespace MkIo.Media.Streaming;

/// <summary>Streaming endpoints (<c>/streamingEndpoints</c>).</summary>
public sealed class StreamingEndpointCollection : RunnableCollection<StreamingEndpoint>
{
    internal StreamingEndpointCollection(ApiSender sender, string root)
        : base(sender, new("streaming endpoint", $"{root}/streamingEndpoints") { PatchedWith = ["location", "properties.scaleUnits", "tags"] })
    {
    }

    /// <summary>Restarts an endpoint, which empties its cache.</summary>
    /// <param name="name">The endpoint's name.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public Task RestartAsync(string name, CancellationToken cancellation = default) => this.ActAsync(name, "restart", cancellation);

    /// <summary>Gives an endpoint another capacity.</summary>
    /// <param name="name">The endpoint's name.</param>
    /// <param name="scaleUnits">The capacity: 0 for Standard, more for Premium.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public Task ScaleAsync(string name, int scaleUnits, CancellationToken cancellation = default)
        => this.ActAsync(name, "scale", new StreamingEndpointScale { ScaleUnit = scaleUnits }, cancellation);
}
