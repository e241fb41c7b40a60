using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using MkIo.Http;
using MkIo.Json;

namespace MkIo.Resources;

/// <summary>
/// A collection of the API: list, get, create, change, delete. Resources differ only in their
/// <see cref="ResourceDeclaration{T}"/> and their model. Each derived class makes those members public that the API has
/// an operation for.
/// </summary>
/// <typeparam name="T">The model of one resource.</typeparam>
public class ResourceCollection<T> where T : ApiObject, new()
{
    private readonly ResourceDeclaration<T> _declaration;

    internal ResourceCollection(ApiSender sender, ResourceDeclaration<T> declaration)
    {
        Sender = sender;
        _declaration = declaration;
    }

    private protected ResourceCollection() => (Sender, _declaration) = (null!, null!);

    /// <summary>What messages call one of the resources, such as <c>asset</c>.</summary>
    public string Noun => _declaration.Noun;

    internal ApiSender Sender { get; }

    internal string ListPath => _declaration.ListPath;

    /// <summary>Lists resources as pages arrive; the next page loads while this one is used.</summary>
    /// <param name="query">What to list; null for everything.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="MkIoException">A page could not be had.</exception>
    internal async IAsyncEnumerable<T> ListAsync(ListQuery? query = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var left = query?.First ?? int.MaxValue;
        await foreach (var page in PagesAsync(query, cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Value)
            {
                if (left-- <= 0)
                    yield break;
                yield return item;
            }
        }
    }

    /// <summary>Lists resources page by page, with the counts that the service gives.</summary>
    /// <param name="query">What to list; null for everything.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="MkIoException">A page could not be had.</exception>
    internal async IAsyncEnumerable<ListPage<T>> PagesAsync(ListQuery? query = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var path = (query ?? new ListQuery()).AppendTo(ListPath);
        await foreach (var page in Pager.PagesAsync(Sender, path, MkIoJson.TypeInfo<ListPage<T>>(), query?.First, cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Value)
                Prepare(item);
            yield return page;
        }
    }

    /// <summary>Gets one resource.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">It does not exist (<see cref="MkIoErrorKind.NotFound"/>), or the request failed.</exception>
    internal async Task<T> GetAsync(string name, CancellationToken cancellationToken = default)
        => Prepared(await Sender.SendAsync(new ApiRequest(HttpMethod.Get, ItemPath(name)), MkIoJson.TypeInfo<T>(), cancellationToken).ConfigureAwait(false));

    /// <summary>Gets one resource, or null when it does not exist.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    internal async Task<T?> FindAsync(string name, CancellationToken cancellationToken = default)
    {
        try
        {
            return await GetAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (MkIoException error) when (error.Kind == MkIoErrorKind.NotFound)
        {
            return null;
        }
    }

    /// <summary>Creates a resource, and refuses to touch one that exists.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="resource">The resource as desired.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="MkIoException">It exists (<see cref="MkIoErrorKind.AlreadyExists"/>), or a request failed.</exception>
    internal async Task<Change<T>> CreateAsync(string name, T resource, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(name, cancellationToken).ConfigureAwait(false) is not null)
            throw Exists(name);
        if (DryRun.IsOn)
            return new Change<T>(ChangeKind.Created, Guard.NotNull(resource));

        try
        {
            return new Change<T>(ChangeKind.Created, await PutAsync(name, resource, cancellationToken).ConfigureAwait(false));
        }
        catch (MkIoException error) when (error is { Kind: MkIoErrorKind.Conflict, EarlierMayHaveWorked: true })
        {
            // It was not there a moment ago: an earlier attempt has made it, and only its answer was lost.
            if (await FindAsync(name, cancellationToken).ConfigureAwait(false) is { } made)
                return new Change<T>(ChangeKind.Created, made);
            throw;
        }
    }

    /// <summary>
    /// Creates a resource, or changes what is there: it is read, changed and written, so that all that the change does
    /// not touch stays, also fields that this version has never heard of. A change that changes nothing sends nothing.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="change">Turns the resource as it is (or a new one) into the desired one.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="MkIoException">A request failed.</exception>
    internal async Task<Change<T>> CreateOrUpdateAsync(string name, Action<T> change, CancellationToken cancellationToken = default)
    {
        var current = await FindAsync(name, cancellationToken).ConfigureAwait(false);
        return await CreateOrUpdateAsync(name, current, change, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same, for a caller that has just read the resource.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="current">The resource as it was read; null when it does not exist. It is changed in place.</param>
    /// <param name="change">Turns the resource as it is (or a new one) into the desired one.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    internal async Task<Change<T>> CreateOrUpdateAsync(string name, T? current, Action<T> change, CancellationToken cancellationToken = default)
    {
        Guard.NotNull(change);
        if (current is null)
        {
            var made = new T();
            change(made);
            return new Change<T>(ChangeKind.Created, DryRun.IsOn ? made : await PutAsync(name, made, cancellationToken).ConfigureAwait(false));
        }

        var before = MkIoJson.ToComparable(current);
        change(current);
        var after = MkIoJson.ToComparable(current);
        if (JsonMeaning.Same(before, after))
            return new Change<T>(ChangeKind.Unchanged, current);
        if (_declaration.Changeable is { } open)
            ImmutableFields.Check($"The {Noun} '{name}'", before, after, open);
        var written = DryRun.IsOn ? current
            : _declaration.PatchedWith is { } always
                ? await WriteAsync(HttpMethods.Patch, name, current, resource => MkIoJson.Bytes<JsonNode?>(MergePatch.Between(before, after, MkIoJson.ToRequest(resource), always)), cancellationToken).ConfigureAwait(false)
                : await PutAsync(name, current, cancellationToken).ConfigureAwait(false);
        return new Change<T>(ChangeKind.Updated, written) { Difference = ResourceDifference.Between(before, after) };
    }

    /// <summary>
    /// Writes a resource as it is given (PUT). A field that this version has never heard of and that the service
    /// refuses by name is left out, with a warning to the observer.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="resource">The whole resource.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    internal Task<T> PutAsync(string name, T resource, CancellationToken cancellationToken = default)
        => WriteAsync(HttpMethod.Put, name, Guard.NotNull(resource), MkIoJson.Bytes, cancellationToken);

    /// <summary>Changes some fields of a resource (PATCH): those that are set on the object given.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="changes">An object that has only the fields to change.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    internal Task<T> PatchAsync(string name, T changes, CancellationToken cancellationToken = default)
        => WriteAsync(HttpMethods.Patch, name, Guard.NotNull(changes), MkIoJson.Bytes, cancellationToken);

    /// <summary>Deletes a resource.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">It does not exist (<see cref="MkIoErrorKind.NotFound"/>), is in use, or the request failed.</exception>
    internal async Task DeleteAsync(string name, CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest(HttpMethod.Delete, ItemPath(name));
        var response = await Sender.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!ApiOperations.FoundNothing(request.Path, response))
            return;
        throw new MkIoException(MkIoErrorKind.NotFound, $"The {Noun} '{name}' does not exist: {request.Operation} found nothing to delete.")
        {
            Status = response.Status,
            Ref = response.RequestId,
            Operation = request.Operation,
        };
    }

    /// <summary>The path of one resource, relative to the base URL.</summary>
    /// <param name="name">Its name.</param>
    internal string ItemPath(string name) => _declaration.ItemPath(name);

    /// <summary>The error for a resource that was to be created and exists.</summary>
    private protected MkIoException Exists(string name) => new(MkIoErrorKind.AlreadyExists, $"The {Noun} '{name}' already exists and was left as it is.")
    {
        Operation = $"PUT {ItemPath(name)}",
    };

    /// <summary>Creates a resource whose name the service chooses (POST on the collection).</summary>
    /// <param name="body">The request's body.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    private protected async Task<T> PostAsync<TBody>(TBody body, CancellationToken cancellationToken)
    {
        var request = new ApiRequest(HttpMethod.Post, ListPath, MkIoJson.Bytes(body));
        return Prepared(await Sender.SendAsync(request, MkIoJson.TypeInfo<T>(), cancellationToken).ConfigureAwait(false));
    }

    private async Task<T> WriteAsync(HttpMethod method, string name, T resource, Func<T, byte[]> toBody, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var request = new ApiRequest(method, ItemPath(name), toBody(resource));
                return Prepared(await Sender.SendAsync(request, MkIoJson.TypeInfo<T>(), cancellationToken).ConfigureAwait(false));
            }
            catch (MkIoException error) when (error.Status == HttpStatusCode.BadRequest && UnknownFields.DropRefused(resource, error.Detail) is { } field)
            {
                Sender.Observer.OnWarning(
                    $"The {Noun} '{name}' has a field '{field}' that MK.IO sent and does not take back; it was left out.");
            }
        }
    }

    /// <summary>Prepares a resource that was just read.</summary>
    private protected virtual void Prepare(T resource) => _declaration.AfterRead?.Invoke(resource);

    private T Prepared(T resource)
    {
        Prepare(resource);
        return resource;
    }
}

/// <summary>A resource's place in the API: all that tells it from the others, besides its model.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="Noun">What messages call one of them, such as <c>asset</c>.</param>
/// <param name="ListPath">The path of the collection, with the project's name in place.</param>
internal sealed record ResourceDeclaration<T>(string Noun, string ListPath)
    where T : class
{
    /// <summary>Prepares an object that was just read, for instance with the name of its parent, which no field carries.</summary>
    public Action<T>? AfterRead { get; init; }

    /// <summary>
    /// Set where an update is a PATCH, because PUT only creates: the fields that the service wants with every change,
    /// and the maps that it replaces whole.
    /// </summary>
    public IReadOnlyList<string>? PatchedWith { get; init; }

    /// <summary>The fields that a PATCH can change, with all that is in them; null where the service alone judges it.</summary>
    public IReadOnlyList<string>? Changeable { get; init; }

    /// <summary>The API's rule for the names; null if there is none.</summary>
    public NameRule? Names { get; init; }

    public string ItemPath(string name) => $"{ListPath}/{ResourcePath.Segment(Noun, name, Names)}";
}

/// <summary>The outcome of a write, whatever was written.</summary>
internal interface IChange
{
    /// <summary>What was done.</summary>
    ChangeKind Kind { get; }

    /// <summary>The resource as the service has it now; in a dry run as it would be.</summary>
    object Resource { get; }

    /// <summary>What was changed; null for what is new or unchanged.</summary>
    ResourceDifference? Difference { get; }
}

/// <summary>The outcome of a write.</summary>
/// <typeparam name="T">The resource.</typeparam>
/// <param name="Kind">What was done.</param>
/// <param name="Resource">The resource as the service has it now.</param>
public sealed record Change<T>(ChangeKind Kind, T Resource) : IChange where T : notnull
{
    /// <summary>What was changed; null for what is new or unchanged, and where nobody compared.</summary>
    internal ResourceDifference? Difference { get; init; }

    object IChange.Resource => Resource;

    ResourceDifference? IChange.Difference => Difference;
}

/// <summary>What a write did.</summary>
public enum ChangeKind
{
    /// <summary>The resource is new.</summary>
    Created,

    /// <summary>The resource was there and has changed.</summary>
    Updated,

    /// <summary>The resource was already as desired; nothing was sent.</summary>
    Unchanged,
}
