using MkIo.Http;
using MkIo.Management;

namespace MkIo.PowerShell.Management;

/// <summary>Finds users by what people know them by; the API knows them by their ids only.</summary>
internal sealed class UserFinder(ManagementApi management)
{
    private List<User>? _users;

    public async Task<Guid> FindAsync(string user, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(user, out var id))
            return id;
        var found = (await AllAsync(cancellationToken).ConfigureAwait(false))
            .Where(candidate => string.Equals(candidate.Email, user, StringComparison.OrdinalIgnoreCase) && candidate.Id is not null)
            .ToList();
        return found.Count == 1
            ? found[0].Id!.Value
            : throw new MkIoException(MkIoErrorKind.NotFound, $"{found.Count} users of the organization have the mail address '{user}'. Give the user's id (Get-MkIoUser), or invite the user first (New-MkIoInvite).");
    }

    private async Task<List<User>> AllAsync(CancellationToken cancellationToken)
    {
        if (_users is not null)
            return _users;
        var users = new List<User>();
        await foreach (var user in management.Users.ListAsync(null, cancellationToken).ConfigureAwait(false))
            users.Add(user);
        return _users = users;
    }
}
