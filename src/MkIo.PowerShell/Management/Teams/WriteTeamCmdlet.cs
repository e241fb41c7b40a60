using MkIo.Management;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management;

/// <summary>What New-MkIoTeam and Set-MkIoTeam have in common.</summary>
public abstract class WriteTeamCmdlet : WriteResourceCmdlet<Team>
{
    private UserFinder? _users;

    /// <summary>The team's name, unique within the organization.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>Words for people, up to 256 characters.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateLength(0, 256)]
    public string? Description { get; set; }

    /// <summary>The scope that the roles are for, such as the scope of a project; with Set-MkIoTeam it can be left out for a team that has roles in one scope only.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? Scope { get; set; }

    /// <inheritdoc/>
    protected override bool NeedsProject => false;

    private protected async Task<IReadOnlyList<Guid>> UsersAsync(string[]? users, CancellationToken cancellationToken)
    {
        var ids = new List<Guid>();
        foreach (var user in users ?? [])
            ids.Add(await (_users ??= new UserFinder(Client.Management)).FindAsync(user, cancellationToken).ConfigureAwait(false));
        return ids;
    }

    private protected async Task<Dictionary<Guid, bool>> MembersAsync(string[]? members, string[]? admins, CancellationToken cancellationToken)
    {
        var all = (await UsersAsync(members, cancellationToken).ConfigureAwait(false)).Distinct().ToDictionary(id => id, _ => false);
        foreach (var id in await UsersAsync(admins, cancellationToken).ConfigureAwait(false))
            all[id] = true;
        return all;
    }
}
