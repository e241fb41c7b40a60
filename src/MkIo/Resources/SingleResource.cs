using System.Text.Json.Nodes;
using MkIo.Http;
using MkIo.Json;

namespace MkIo.Resources;

/// <summary>A resource that there is one of, at a path of its own: it is read and changed, never created or deleted.</summary>
/// <typeparam name="T">Its model.</typeparam>
public sealed class SingleResource<T> where T : ApiObject
{
    private readonly ApiSender _sender;
    private readonly HttpMethod _update;

    internal SingleResource(ApiSender sender, string path, HttpMethod update)
    {
        _sender = sender;
        _update = update;
        Path = path;
    }

    internal string Path { get; }

    /// <summary>Prepares an object that was just read.</summary>
    internal Action<T>? AfterRead { get; init; }

    /// <summary>Gets it.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public Task<T> GetAsync(CancellationToken cancellationToken = default) => SendAsync(new ApiRequest(HttpMethod.Get, Path), cancellationToken);

    /// <summary>Reads it, changes it and writes it; what the change does not touch stays, and a change that changes nothing sends nothing.</summary>
    /// <param name="change">Turns it as it is into the desired one.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="MkIoException">A request failed.</exception>
    public async Task<Change<T>> CreateOrUpdateAsync(Action<T> change, CancellationToken cancellationToken = default)
    {
        var resource = await GetAsync(cancellationToken).ConfigureAwait(false);
        var before = MkIoJson.ToComparable(resource);
        Guard.NotNull(change)(resource);
        var after = MkIoJson.ToComparable(resource);
        if (JsonMeaning.Same(before, after))
            return new Change<T>(ChangeKind.Unchanged, resource);
        // A PUT replaces, so it says all; a PATCH says what differs.
        var body = _update == HttpMethod.Put ? MkIoJson.Bytes(resource) : MkIoJson.Bytes<JsonNode?>(MergePatch.Between(before, after, MkIoJson.ToRequest(resource), []));
        var written = DryRun.IsOn ? resource : await SendAsync(new ApiRequest(_update, Path, body), cancellationToken).ConfigureAwait(false);
        return new Change<T>(ChangeKind.Updated, written) { Difference = ResourceDifference.Between(before, after) };
    }

    private async Task<T> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var resource = await _sender.SendAsync(request, MkIoJson.TypeInfo<T>(), cancellationToken).ConfigureAwait(false);
        AfterRead?.Invoke(resource);
        return resource;
    }
}
