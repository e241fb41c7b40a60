using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;
using MkIo.Resources;

namespace MkIo.PowerShell.Management.Teams;

/// <summary>Gets the teams of the organization, with their members and roles.</summary>
/// <remarks><para>Members are listed by their user ids, roles by the scopes that they reach.</para></remarks>
/// <example>
/// <para>List them.</para>
/// <code>Get-MkIoTeam</code>
/// </example>
/// <example>
/// <para>Who is in a team?</para>
/// <code>(Get-MkIoTeam editors).Members.Values</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/users-and-teams/">Users and teams</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoTeam")]
[OutputType(typeof(Team))]
[RequiresPermission("core.team.get")]
[Accepts(typeof(User), nameof(User.Id))]
public sealed class GetMkIoTeamCommand : GetListedCmdlet<Team>
{
    // The same for all users of the pipeline.
    private Lookup<Team> Teams => field ??= new(Client.Management.Teams);

    private protected override ListSpec<Team> Spec => new(Client.Management.Teams, team => team.Name);

    private protected override bool NameIsKey => true;

    private protected override void Write(ListSpec<Team> spec, NameInput input)
    {
        if (input.Type != typeof(User))
        {
            base.Write(spec, input);
            return;
        }

        var (teams, id) = (Teams, Guid.Parse(input.Name));
        WriteObject(Await(teams.AllAsync).Where(team => team.HasMember(id)), enumerateCollection: true);
    }
}

/// <summary>Makes a team, and refuses to touch one that exists.</summary>
/// <remarks>
/// <para>Users are named by their ids or mail addresses. Roles need a scope: Get-MkIoRole and Get-MkIoScope list what there is.</para>
/// <para>A piped team provides its description, members, and scopes with their roles. -Member and -Admin replace its members, -Scope and -Role its scopes.</para>
/// </remarks>
/// <example>
/// <para>Make a team that may read a project.</para>
/// <code>New-MkIoTeam viewers -Member ada@example.com -Scope demo -Role reader</code>
/// </example>
/// <example>
/// <para>Make an empty team.</para>
/// <code>New-MkIoTeam editors -Description 'Cut and publish'</code>
/// </example>
/// <example>
/// <para>Copy a team with its members and roles.</para>
/// <code>Get-MkIoTeam cutters | New-MkIoTeam -Name graders</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/users-and-teams/">Users and teams</seealso>
[Cmdlet(VerbsCommon.New, "MkIoTeam", SupportsShouldProcess = true)]
[OutputType(typeof(Team))]
[RequiresPermission("core.team.get", "core.team.create", "core.user.get")]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class NewMkIoTeamCommand : WriteCmdlet<Team>
{
    /// <summary>The members, by id or mail address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [ListColumn]
    public string[]? Member { get; set; }

    /// <summary>The members who may change the team, by id or mail address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [ListColumn]
    public string[]? Admin { get; set; }

    /// <summary>The roles that the team has in the scope.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [ListColumn]
    public string[]? Role { get; set; }

    /// <summary>The team's name, unique within the organization.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>Words for people, up to 256 characters.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateLength(0, 256)]
    public string? Description { get; set; }

    /// <summary>The scope that the roles are for, such as the scope of a project.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? Scope { get; set; }

    private TeamUsers Users => field ??= new(new Lookup<User>(Client.Management.Users));

    private ResourceWriter<Team> Writer => field ??= new(this, create: "Make");

    /// <summary>Asks, and makes the team.</summary>
    private protected override void Write(ResourceInput<Team>? input)
    {
        if (Role is not null == (Scope is null))
            throw Invalid("Roles are given in a scope: give -Role and -Scope together.");
        var (users, members, admins) = (Users, Member, Admin);
        Writer.Write(new(Client.Management.Teams, Name, Changed(input, NewChange()))
        {
            Complete = members is null && admins is null ? null : async (_, cancellationToken) =>
            {
                var found = await users.MembersAsync(members, admins, cancellationToken).ConfigureAwait(false);
                return team => team.Spec!.Members = found.ToDictionary(member => member.Key.ToString(), member => new TeamMember { IsTeamAdmin = member.Value });
            },
        });
    }

    private Action<Team> NewChange()
    {
        var (description, scope, roles) = (Description, Scope, Role);
        return team =>
        {
            var spec = team.Spec ??= new();
            spec.Description = description ?? spec.Description;
            spec.Members ??= new Dictionary<string, TeamMember>();
            if (scope is not null)
                spec.Scopes = new Dictionary<string, TeamScope> { [scope] = new() { Roles = roles } };
        };
    }
}

/// <summary>Changes members, roles and description of teams, and keeps all that it was not told to change.</summary>
/// <remarks>
/// <para>Only what differs is sent, as one JSON patch; where nothing differs, nothing is.</para>
/// <para>Users are named by their ids or mail addresses.</para>
/// <para>A piped team sets the description, members, and scopes with their roles of the team of that name. Other parameters override or extend them.</para>
/// </remarks>
/// <example>
/// <para>Let two people in and one out.</para>
/// <code>Set-MkIoTeam editors -AddMember ada@example.com, alan@example.com -RemoveMember grace@example.com</code>
/// </example>
/// <example>
/// <para>Give another role in a scope.</para>
/// <code>Set-MkIoTeam editors -Scope demo -AddRole user -RemoveRole reader</code>
/// </example>
/// <example>
/// <para>Take a scope away from all teams.</para>
/// <code>Get-MkIoTeam | Set-MkIoTeam -RemoveScope demo</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/users-and-teams/">Users and teams</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoTeam", SupportsShouldProcess = true)]
[OutputType(typeof(Team))]
[RequiresPermission("core.team.get", "core.team.update", "core.user.get")]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class SetMkIoTeamCommand : WriteCmdlet<Team>
{
    /// <summary>Users to be members, by id or mail address; one who was an administrator of the team is none any more.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [ListColumn]
    public string[]? AddMember { get; set; }

    /// <summary>Users to be members who may change the team, by id or mail address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [ListColumn]
    public string[]? AddAdmin { get; set; }

    /// <summary>Users to be no members any more, by id or mail address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [ListColumn]
    public string[]? RemoveMember { get; set; }

    /// <summary>Roles to have in the scope.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [ListColumn]
    public string[]? AddRole { get; set; }

    /// <summary>Roles to have no longer: in the scope, or in any where no scope is named.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [ListColumn]
    public string[]? RemoveRole { get; set; }

    /// <summary>Scopes to have no roles in any more.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [ListColumn]
    public string[]? RemoveScope { get; set; }

    /// <summary>The team's name, unique within the organization.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>Words for people, up to 256 characters.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateLength(0, 256)]
    public string? Description { get; set; }

    /// <summary>The scope that the roles are for, such as the scope of a project; it can be left out for a team that has roles in one scope only.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? Scope { get; set; }

    private TeamUsers Users => field ??= new(new Lookup<User>(Client.Management.Users));

    private ResourceWriter<Team> Writer => field ??= new(this, update: "Change");

    /// <summary>Asks where it is told to, and changes the team.</summary>
    private protected override void Write(ResourceInput<Team>? input)
    {
        var (teams, said) = (Client.Management.Teams, NewChange());
        Writer.Write(new(teams, Name, Changed(input, static _ => { }))
        {
            Update = async (name, change, cancellationToken) =>
            {
                var further = await said(cancellationToken).ConfigureAwait(false);
                return await teams.UpdateAsync(name, change + further.ApplyTo, cancellationToken).ConfigureAwait(false);
            },
        });
    }

    // Users are named by their mail addresses: who they are is asked when the change is due.
    private Func<CancellationToken, Task<TeamChange>> NewChange()
    {
        var (users, description, scope) = (Users, Description, Scope);
        var (members, admins, removed) = (AddMember, AddAdmin, RemoveMember);
        var (roles, removedRoles, removedScopes) = (AddRole, RemoveRole, RemoveScope);
        return async cancellationToken => new TeamChange
        {
            Description = description,
            Members = await users.MembersAsync(members, admins, cancellationToken).ConfigureAwait(false),
            RemovedMembers = await users.IdsAsync(removed, cancellationToken).ConfigureAwait(false),
            Scope = scope,
            Roles = roles ?? [],
            RemovedRoles = removedRoles ?? [],
            RemovedScopes = removedScopes ?? [],
        };
    }
}

/// <summary>Removes teams, after asking; their users stay in the organization.</summary>
/// <remarks><para>The users lose the permissions that they had by the team.</para></remarks>
/// <example>
/// <para>Remove one.</para>
/// <code>Remove-MkIoTeam editors</code>
/// </example>
/// <example>
/// <para>Remove several.</para>
/// <code>Get-MkIoTeam 'trial-*' | Remove-MkIoTeam -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/users-and-teams/">Users and teams</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoTeam", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("core.team.delete")]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class RemoveMkIoTeamCommand : RemoveCmdlet<Team>
{
    /// <inheritdoc/>
    protected override ResourceCollection<Team> Collection => Client.Management.Teams;
}
