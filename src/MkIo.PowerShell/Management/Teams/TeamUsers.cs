using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Teams;

/// <summary>Finds the ids of users that are named by their mail addresses or by their ids.</summary>
internal sealed class TeamUsers(Lookup<User> users)
{
    /// <summary>The ids, in the order of the names.</summary>
    public async Task<IReadOnlyList<Guid>> IdsAsync(string[]? names, CancellationToken cancellationToken)
    {
        var ids = new List<Guid>();
        foreach (var name in names ?? [])
            ids.Add(await IdAsync(name, cancellationToken).ConfigureAwait(false));
        return ids;
    }

    /// <summary>The ids of members, each with whether it is an administrator of the team.</summary>
    public async Task<Dictionary<Guid, bool>> MembersAsync(string[]? members, string[]? admins, CancellationToken cancellationToken)
    {
        var all = (await IdsAsync(members, cancellationToken).ConfigureAwait(false)).Distinct().ToDictionary(id => id, _ => false);
        foreach (var id in await IdsAsync(admins, cancellationToken).ConfigureAwait(false))
            all[id] = true;
        return all;
    }

    private async Task<Guid> IdAsync(string name, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(name, out var id))
            return id;
        var found = (await users.AllAsync(cancellationToken).ConfigureAwait(false))
            .Where(user => string.Equals(user.Email, name, StringComparison.OrdinalIgnoreCase) && user.Id is not null)
            .ToList();
        return found.Count == 1
            ? found[0].Id!.Value
            : throw new MkIoException(MkIoErrorKind.NotFound, $"{found.Count} users of the organization have the mail address '{name}'. Give the user's id (Get-MkIoUser), or invite the user first (New-MkIoInvite).");
    }
}
