using MkIo.Http;
using MkIo.Json;

namespace MkIo.Resources;

/// <summary>A collection whose resources can be started and stopped.</summary>
/// <typeparam name="T">The model of one resource.</typeparam>
public class RunnableCollection<T> : StatefulCollection<T> where T : ApiObject, new()
{
    internal RunnableCollection(ApiSender sender, ResourceDeclaration<T> declaration) : base(sender, declaration) { }

    private protected RunnableCollection() { }

    /// <summary>Starts a resource; it runs when its state says so.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    internal Task StartAsync(string name, CancellationToken cancellationToken = default) => this.ActAsync(name, "start", cancellationToken);

    /// <summary>Stops a resource; it has stopped when its state says so.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    internal Task StopAsync(string name, CancellationToken cancellationToken = default) => this.ActAsync(name, "stop", cancellationToken);
}
