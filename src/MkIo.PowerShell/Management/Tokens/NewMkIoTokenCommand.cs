using System.Collections;
using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Tokens;

/// <summary>Makes an API token for the user, with all of the user's permissions or just those that some work needs.</summary>
/// <remarks>
/// <para>The service shows a token once. It is the property Token of the object returned, a secret that does not print: (New-MkIoToken).Token.Reveal() gives the plain text, .Token.ToSecureString() a SecureString, and the object can be piped to Connect-MkIo.</para>
/// <para>-ForCommand and -ForScript make a restricted token with the permissions that the cmdlets named, or called by a script, declare (see Get-MkIoPermission), in the projects named. They are cut to what the user has, and a warning tells what the user lacks.</para>
/// <para>A restricted or ephemeral token that is made otherwise needs -Permission, a part of what the user may do.</para>
/// </remarks>
/// <example>
/// <para>Make a token for a runbook and keep it in a secret store.</para>
/// <code>$token = New-MkIoToken -Type full-access -Description 'nightly import' -ExpiresIn 90.00:00:00
/// Set-Secret mkio $token.Token.ToSecureString()</code>
/// </example>
/// <example>
/// <para>Make a token that can do just what a script does.</para>
/// <code>New-MkIoToken -ForScript ./nightly.ps1 -Project demo -ExpiresIn 90.00:00:00</code>
/// </example>
/// <example>
/// <para>Use a token at once that may only read assets.</para>
/// <code>New-MkIoToken -ForCommand Get-MkIoAsset -Project demo -ExpiresIn 1.00:00:00 | Connect-MkIo -Project demo</code>
/// </example>
/// <example>
/// <para>Name the permissions.</para>
/// <code>$id = (Get-MkIoProject demo).Id
/// New-MkIoToken -Type restricted -ExpiresIn 1.00:00:00 -Permission @{ 'core.project' = @{ $id = @{ 'ams.asset' = 'get', 'create' } } }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/tokens/">Tokens</seealso>
[Cmdlet(VerbsCommon.New, "MkIoToken", SupportsShouldProcess = true, DefaultParameterSetName = ExpiresInSet)]
[OutputType(typeof(UserToken))]
[RequiresPermission("core.project.get")]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class NewMkIoTokenCommand : MkIoCmdlet
{
    private const string ExpiresInSet = "ExpiresIn";
    private const string ExpireDateSet = "ExpireDate";
    private const string FullAccess = "full-access";
    private const string Restricted = "restricted";

    /// <summary>The token's type: full-access or restricted for up to a year, login or ephemeral for a short time.</summary>
    /// <value>full-access, or restricted with -ForCommand and -ForScript</value>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(KnownValueCompleter<NewUserToken>))]
    public string? Type { get; set; }

    /// <summary>What the token is for, up to 128 characters.</summary>
    [Parameter]
    [ValidateLength(0, 128)]
    public string? Description { get; set; }

    /// <summary>How long the token is to live, at most a year, such as 90.00:00:00 for 90 days.</summary>
    /// <value>The service decides</value>
    [Parameter(ParameterSetName = ExpiresInSet)]
    public TimeSpan? ExpiresIn { get; set; }

    /// <summary>When the token is to expire, at most a year from now.</summary>
    [Parameter(ParameterSetName = ExpireDateSet, Mandatory = true)]
    public DateTimeOffset? ExpireDate { get; set; }

    /// <summary>The id of the organization that the token is for.</summary>
    /// <value>The organization that the user works in now</value>
    [Parameter]
    [Alias("Organization")]
    public Guid? OrganizationId { get; set; }

    /// <summary>The permissions of a restricted or ephemeral token, as a tree of hashtables such as @{ 'core.project' = @{ $projectId = @{ 'ams.asset' = 'get', 'create' } } }.</summary>
    [Parameter]
    public IDictionary? Permission { get; set; }

    /// <summary>The cmdlets, or patterns of them, that the token is to be enough for.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CommandCompleter))]
    public string[]? ForCommand { get; set; }

    /// <summary>The scripts that the token is to be enough for. They are parsed and not run.</summary>
    [Parameter]
    public string[]? ForScript { get; set; }

    /// <summary>The projects that the cmdlets or scripts are to work in.</summary>
    /// <value>The project of the connection</value>
    [Parameter]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public new string[]? Project { get; set; }

    private bool IsForWork => ForCommand is { Length: > 0 } || ForScript is { Length: > 0 };

    /// <summary>Makes the token.</summary>
    protected override void ProcessRecord() => Try(Description, () =>
    {
        var type = Type ?? (IsForWork ? Restricted : FullAccess);
        Check(type);
        var expires = Expiry();
        var commands = IsForWork ? Commands() : [];
        if (!ShouldProcess(Description ?? "a new token", $"Make the {type} token"))
            return;
        var request = new NewUserToken
        {
            Type = type,
            Description = Description,
            ExpireDate = expires,
            Permissions = Permission is null ? null : TokenPermissions.Of(Permission),
        };
        WriteObject(Issue(request, IsForWork ? new WorkOfToken(commands, Project ?? (Session.Project is { Length: > 0 } own ? [own] : [])) : null));
    });

    private void Check(string type)
    {
        if (IsForWork && Permission is not null)
            throw Invalid("Give either -Permission, or -ForCommand and -ForScript, which find the permissions.");
        var isReduced = type is Restricted or "ephemeral";
        if (Permission is null && !IsForWork && isReduced)
            throw Invalid($"A {type} token needs -Permission, -ForCommand or -ForScript: it has the permissions named there and no others.");
        if (IsForWork && !isReduced)
            throw Invalid($"A {type} token has all permissions of its user. Leave -Type out, or give restricted or ephemeral.");
    }

    private DateTimeOffset? Expiry()
    {
        var now = DateTimeOffset.UtcNow;
        var expires = ExpireDate ?? (ExpiresIn is { } life ? now + life : null);
        return expires <= now || expires > now.AddYears(1)
            ? throw Invalid($"A token that expires at {expires:u} cannot be made: the time must be ahead, by a year at most.")
            : expires;
    }

    private List<string> Commands()
        => [.. RequiredPermissions.Expand(ForCommand ?? []),
            .. (ForScript ?? []).SelectMany(path => FileSystemPath.Existing(SessionState.Path, path)).SelectMany(path => RequiredPermissions.InScript(path, WriteWarning))];

    private UserToken Issue(NewUserToken request, WorkOfToken? work)
    {
        var (management, organization) = (Client.Management, OrganizationId);
        var least = Await(async cancellationToken =>
        {
            request.OrganizationId = organization ?? await OwnOrganizationAsync(management, cancellationToken).ConfigureAwait(false);
            return work is null ? null
                : await TokenPermissions.LeastAsync(management, work.Commands, work.Projects, request.OrganizationId.Value, cancellationToken).ConfigureAwait(false);
        });
        if (least is not null)
        {
            if (least.Lacking.Count > 0)
                WriteWarning($"The user lacks permissions that the work needs, and so does the token: {string.Join(", ", least.Lacking)}.");
            request.Permissions = least.Tree.ToPermissions();
        }

        return Await(cancellationToken => management.Tokens.IssueAsync(request, cancellationToken));
    }

    private static async Task<Guid> OwnOrganizationAsync(ManagementApi management, CancellationToken cancellationToken)
    {
        var profile = await management.GetProfileAsync(cancellationToken).ConfigureAwait(false);
        return Guid.TryParse(profile.ActiveOrganizationId, out var id) ? id : throw Invalid("The user works in no organization now. Give -OrganizationId.");
    }

    private sealed record WorkOfToken(List<string> Commands, IReadOnlyList<string> Projects);
}
