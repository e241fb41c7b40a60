using MkIo.Http;
using MkIo.Json;
using MkIo.Resources;

namespace MkIo.Management;

/// <summary>The organization's teams (<c>/api/v1/organization/teams</c>); a change is a JSON patch.</summary>
public sealed class TeamCollection : ResourceCollection<Team>
{
    internal TeamCollection(ApiSender sender) : base(sender, new("team", "/api/v1/organization/teams")) { }

    /// <summary>Changes a team that exists. Only the steps that differ from what is there are sent; where none does, nothing is.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="change">What is to change.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="MkIoException">It does not exist (<see cref="MkIoErrorKind.NotFound"/>), or a request failed.</exception>
    public async Task<Change<Team>> UpdateAsync(string name, TeamChange change, CancellationToken cancellationToken = default)
    {
        var current = await GetAsync(name, cancellationToken).ConfigureAwait(false);
        var patch = Guard.NotNull(change).PatchFor(current);
        if (patch.IsEmpty)
            return new Change<Team>(ChangeKind.Unchanged, current);
        var request = new ApiRequest(HttpMethods.Patch, ItemPath(name), patch.ToBytes());
        return new Change<Team>(ChangeKind.Updated, await Sender.SendAsync(request, MkIoJson.TypeInfo<Team>(), cancellationToken).ConfigureAwait(false));
    }
}
