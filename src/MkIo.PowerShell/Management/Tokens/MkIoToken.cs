using System.Collections;
using MkIo.Json;
using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Management.Tokens;

/// <summary>Gets API tokens: what they are for, when they expire, when they were last used.</summary>
/// <remarks>
/// <para>The tokens themselves are not part of the answer: the service does not store them. It leaves out those that have expired.</para>
/// <para>A user's own tokens need no permission; -Organization, which lists those of all users, needs core.token.get.</para>
/// </remarks>
/// <example>
/// <para>The tokens that expire within a month.</para>
/// <code>Get-MkIoToken -ExpiresWithin 30d</code>
/// </example>
/// <example>
/// <para>The tokens of the organization that nobody ever used, the oldest first.</para>
/// <code>Get-MkIoToken -Organization -Unused | Sort-Object Issued</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/tokens/">Tokens</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoToken")]
[OutputType(typeof(UserToken))]
[RequiresPermission("core.token.get")]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class GetMkIoTokenCommand : MkIoCmdlet
{
    /// <summary>The token's id, which is its jti.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ResourceName(IsId = true)]
    [Accepts(typeof(UserToken), nameof(UserToken.Id))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string[]? Id { get; set; }

    /// <summary>Gets the tokens of all users of the organization.</summary>
    [Parameter]
    public SwitchParameter Organization { get; set; }

    /// <summary>Only tokens that were never used.</summary>
    [Parameter]
    public SwitchParameter Unused { get; set; }

    /// <summary>Only tokens that expire within this time. A number is in days; 30d, 12h, 12:00:00, PT12H and TimeSpan objects are accepted too.</summary>
    [Parameter]
    [DurationTransformation(DurationUnit.Days)]
    public TimeSpan? ExpiresWithin { get; set; }

    private ResourceCollection<UserToken> Tokens => Organization ? Client.Management.OrganizationTokens : Client.Management.Tokens;

    /// <summary>Gets what was asked for.</summary>
    protected override void ProcessRecord()
    {
        if (Id is null)
        {
            Try(null, () => WriteAll(Tokens.ListAsync(null, StoppingToken), IsWanted));
            return;
        }

        foreach (var given in Id)
            Try(given, () => WriteOne(IdOf(nameof(Id), given)));
    }

    private bool IsWanted(UserToken token)
        => !(Unused && token.LastUsed is not null)
            && !(ExpiresWithin is { } time && !(token.Expires <= DateTimeOffset.UtcNow + time));

    private void WriteOne(Guid id)
    {
        var tokens = Tokens;
        // The organization's tokens can only be listed.
        var token = Organization ? Listed(tokens, id) : Await(cancellationToken => tokens.GetAsync(id.ToString(), cancellationToken));
        if (IsWanted(token))
            WriteObject(token);
    }

    private UserToken Listed(ResourceCollection<UserToken> tokens, Guid id)
    {
        UserToken? found = null;
        ForEach(tokens.ListAsync(null, StoppingToken), token =>
        {
            found = token.Id == id ? token : null;
            return found is null;
        });
        return found ?? throw new MkIoException(MkIoErrorKind.NotFound, $"There is no token '{id}' in the organization.");
    }
}

/// <summary>Makes an API token for the user, with all of the user's permissions or just those that some work needs.</summary>
/// <remarks>
/// <para>The service shows a token once. It is the property Token of the object returned, a secret that does not print: (New-MkIoToken).Token.Reveal() gives the plain text, .Token.ToSecureString() a SecureString, and the object can be piped to Connect-MkIo.</para>
/// <para>-ForCommand and -ForScript make a restricted token with the permissions that the cmdlets named, or called by a script, declare (see Get-MkIoPermission), in the projects named. They are cut to what the user has, and a warning tells what the user lacks.</para>
/// <para>A restricted or ephemeral token that is made otherwise needs -Permission, a part of what the user may do.</para>
/// </remarks>
/// <example>
/// <para>Make a token for a runbook and keep it in a secret store.</para>
/// <code>$token = New-MkIoToken -Type full-access -Description 'nightly import' -ExpiresIn 90d
/// Set-Secret mkio $token.Token.ToSecureString()</code>
/// </example>
/// <example>
/// <para>Make a token that can do just what a script does.</para>
/// <code>New-MkIoToken -ForScript ./nightly.ps1 -Project demo -ExpiresIn 90d</code>
/// </example>
/// <example>
/// <para>Use a token at once that may only read assets.</para>
/// <code>New-MkIoToken -ForCommand Get-MkIoAsset -Project demo -ExpiresIn 1d | Connect-MkIo -Project demo</code>
/// </example>
/// <example>
/// <para>Name the permissions.</para>
/// <code>$id = (Get-MkIoProject demo).Id
/// New-MkIoToken -Type restricted -ExpiresIn 1d -Permission @{ 'core.project' = @{ $id = @{ 'ams.asset' = 'get', 'create' } } }</code>
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
    [ClosedSet(typeof(NewUserToken), nameof(NewUserToken.Type))]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string? Type { get; set; }

    /// <summary>What the token is for, up to 128 characters.</summary>
    [Parameter]
    [ValidateLength(0, 128)]
    public string? Description { get; set; }

    /// <summary>How long the token is valid, at most a year. A number is in days; 30d, 12h, 12:00:00, PT12H and TimeSpan objects are accepted too.</summary>
    /// <value>The service decides</value>
    [Parameter(ParameterSetName = ExpiresInSet)]
    [DurationTransformation(DurationUnit.Days)]
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
            Permissions = Permission is null ? null : PowerShellJson.ToFields(Permission),
        };
        WriteChange(new Change<UserToken>(ChangeKind.Created, Issue(request, IsForWork ? new WorkOfToken(commands, Project ?? (Session.Project is { Length: > 0 } own ? [own] : [])) : null)));
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

/// <summary>Revokes API tokens, after asking: from then on the service does not accept them.</summary>
/// <remarks>
/// <para>Revoking the token of the connection in use ends that connection's permissions at once.</para>
/// <para>A user's own tokens need no permission; -Organization needs core.token.revoke.</para>
/// </remarks>
/// <example>
/// <para>Revoke the tokens that were never used.</para>
/// <code>Get-MkIoToken -Unused | Revoke-MkIoToken</code>
/// </example>
/// <example>
/// <para>Revoke what was made for a trial, whoever made it.</para>
/// <code>Get-MkIoToken -Organization | Where-Object Description -like 'trial*' | Revoke-MkIoToken -Organization</code>
/// </example>
/// <example>
/// <para>Revoke all that the user has, in all organizations.</para>
/// <code>Revoke-MkIoToken -All</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/tokens/">Tokens</seealso>
[Cmdlet(VerbsSecurity.Revoke, "MkIoToken", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = IdSet)]
[OutputType(typeof(void))]
[RequiresPermission("core.token.revoke")]
[Accepts(typeof(UserToken), nameof(UserToken.Id))]
public sealed class RevokeMkIoTokenCommand : IdCmdlet
{
    private const string AllSet = "All";
    private const string IdSet = "Id";

    /// <summary>The token's id, which is its jti.</summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = IdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ResourceName(IsId = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public override string[] Id { get; set; } = [];

    /// <summary>Revokes a token of another user of the organization.</summary>
    [Parameter(ParameterSetName = IdSet)]
    public SwitchParameter Organization { get; set; }

    /// <summary>Revokes all of the user's tokens in all organizations, the one in use among them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AllSet)]
    public SwitchParameter All { get; set; }

    private protected override IdAction Action
        => IdAction.Delete<UserToken>("Revoke the token", Organization ? Client.Management.OrganizationTokens : Client.Management.Tokens);

    /// <summary>Asks, and revokes.</summary>
    protected override void ProcessRecord()
    {
        if (All)
            Try(null, RevokeAll);
        else
            base.ProcessRecord();
    }

    private void RevokeAll()
    {
        var tokens = Client.Management.Tokens;
        var count = Await(cancellationToken => CountAsync(tokens, cancellationToken));
        if (!IsConfirmed(Force, $"all {count} tokens of the user, in all organizations, the one in use among them", "Revoke"))
            return;
        Await(tokens.RevokeAllAsync);
    }

    private static async Task<int> CountAsync(UserTokenCollection tokens, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var _ in tokens.ListAsync(null, cancellationToken).ConfigureAwait(false))
            count++;
        return count;
    }
}

/// <summary>Tells whether a token is signed by the service, expired or revoked, and which permissions it has.</summary>
/// <remarks>
/// <para>The token itself is not sent: its signature is checked here against the public keys of the service, and its id against the list of revoked ones.</para>
/// <para>Permission needed: none.</para>
/// </remarks>
/// <example>
/// <para>Can this token still be used?</para>
/// <code>(Test-MkIoToken (Get-Secret mkio)).IsValid</code>
/// </example>
/// <example>
/// <para>What may a token do?</para>
/// <code>$token = New-MkIoToken -ForCommand Get-MkIoAsset -Project demo -ExpiresIn 1d
/// ($token | Test-MkIoToken).Permissions</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/tokens/">Tokens</seealso>
[Cmdlet(VerbsDiagnostic.Test, "MkIoToken")]
[OutputType(typeof(TokenReport))]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class TestMkIoTokenCommand : MkIoCmdlet
{
    /// <summary>The token, as text, SecureString, or an object of New-MkIoToken.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [SecretTransformation]
    public Secret Token { get; set; } = null!;

    // The same for all tokens that the pipeline brings.
    private PublicKeyList Keys => field ??= Await(Client.Management.GetPublicKeysAsync);

    private RevokedTokenList Revoked => field ??= Await(Client.Management.GetRevokedTokensAsync);

    /// <summary>Looks at it.</summary>
    protected override void ProcessRecord() => Try(null, () =>
    {
        if (TokenClaims.Of(Token) is not { } claims)
            throw Invalid("The text is not a token of MK.IO (a JWT has three parts between dots).");
        WriteObject(new TokenReport
        {
            IsSigned = TokenVerifier.IsSigned(Token, Keys),
            IsExpired = claims.Expires <= DateTimeOffset.UtcNow,
            IsRevoked = claims.Id is { } id && Revoked.RevokedTokens?.Contains(id.ToString(), StringComparer.OrdinalIgnoreCase) == true,
            Id = claims.Id,
            Type = claims.Type,
            User = claims.User,
            Organization = claims.Organization,
            Issued = claims.Issued,
            Expires = claims.Expires,
            KeyId = claims.KeyId,
            Permissions = claims.Permissions?.Grants,
        });
    });
}

/// <summary>What a look at a token found.</summary>
public sealed class TokenReport
{
    /// <summary>Whether the service would accept it: it is signed, not expired and not revoked.</summary>
    public bool IsValid => IsSigned && !IsExpired && !IsRevoked;

    /// <summary>Whether the service's key signed it.</summary>
    public bool IsSigned { get; init; }

    /// <summary>Whether its time is over.</summary>
    public bool IsExpired { get; init; }

    /// <summary>Whether it was revoked.</summary>
    public bool IsRevoked { get; init; }

    /// <summary>The token's id.</summary>
    public Guid? Id { get; init; }

    /// <summary>The token's type.</summary>
    public string? Type { get; init; }

    /// <summary>The user, as the token names it.</summary>
    public string? User { get; init; }

    /// <summary>The organization, as the token names it.</summary>
    public string? Organization { get; init; }

    /// <summary>When it was issued.</summary>
    public DateTimeOffset? Issued { get; init; }

    /// <summary>When it expires.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The id of the key that it names.</summary>
    public string? KeyId { get; init; }

    /// <summary>Its permissions; null for a token that has all those of its user.</summary>
    public IReadOnlyCollection<ScopedPermission>? Permissions { get; init => field = ApiList<ScopedPermission>.Of(value); }
}
