using System.Collections;
using System.Text.Json;
using MkIo.Http;
using MkIo.Json;
using MkIo.Management;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management;

/// <summary>Makes an API token for the user, with all of the user's rights or fewer.</summary>
/// <remarks>
/// <para>The service shows a token once. It is the property Token of the object returned, a secret that does not print: (New-MkIoToken).Token.Reveal() gives the plain text, .Token.ToSecureString() a SecureString, and the object can be piped to Connect-MkIo.</para>
/// <para>A restricted or ephemeral token needs -Permission, a part of what the user may do (GET /api/v1/user/rbac).</para>
/// </remarks>
/// <example>
/// <para>Make a token for a runbook and keep it in a secret store.</para>
/// <code>$token = New-MkIoToken -Type full-access -Description 'nightly import' -ExpiresIn 90.00:00:00
/// Set-Secret mkio $token.Token.ToSecureString()</code>
/// </example>
/// <example>
/// <para>Use a token at once that may only read and create assets of one project.</para>
/// <code>New-MkIoToken -Type restricted -ExpiresIn 1.00:00:00 -Permission @{ 'core.project' = @{ $projectId = @{ 'ams.asset' = 'get', 'create' } } } | Connect-MkIo -Project demo</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/tokens/">Tokens</seealso>
[Cmdlet(VerbsCommon.New, "MkIoToken", SupportsShouldProcess = true, DefaultParameterSetName = ExpiresInSet)]
[OutputType(typeof(UserToken))]
public sealed class NewMkIoTokenCommand : SessionCmdlet
{
    private const string ExpiresInSet = "ExpiresIn";
    private const string ExpireDateSet = "ExpireDate";

    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(366);

    /// <summary>The token's type: full-access or restricted for up to a year, login or ephemeral for a short time.</summary>
    /// <value>full-access</value>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(KnownValueCompleter<NewUserToken>))]
    public string Type { get; set; } = "full-access";

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

    /// <summary>The rights of a restricted or ephemeral token, as a tree of hashtables such as @{ 'core.project' = @{ $projectId = @{ 'ams.asset' = 'get', 'create' } } }.</summary>
    [Parameter]
    public IDictionary? Permission { get; set; }

    /// <summary>Makes the token.</summary>
    protected override void ProcessRecord() => Try(Description, () =>
    {
        var expires = ExpireDate ?? (ExpiresIn is { } life ? DateTimeOffset.UtcNow + life : null);
        if (expires <= DateTimeOffset.UtcNow || expires > DateTimeOffset.UtcNow + LongestLife)
            throw Invalid($"A token that expires at {expires:u} cannot be made: the time must be ahead, by a year at most.");
        if (Permission is null && Type is "restricted" or "ephemeral")
            throw Invalid($"A {Type} token needs -Permission: it has the rights named there and no others.");
        if (!ShouldProcess(Description ?? "a new token", $"Make the {Type} token"))
            return;

        WriteObject(Await(async cancellation => await Client.Management.Tokens.IssueAsync(
            new NewUserToken
            {
                Type = Type,
                Description = Description,
                ExpireDate = expires,
                OrganizationId = OrganizationId ?? await OwnOrganizationAsync(cancellation).ConfigureAwait(false),
                Permissions = Permission is null ? null : Tree(Permission),
            },
            cancellation).ConfigureAwait(false)));
    });

    private async Task<Guid> OwnOrganizationAsync(CancellationToken cancellation)
    {
        var profile = await Client.Management.GetProfileAsync(cancellation).ConfigureAwait(false);
        return Guid.TryParse(profile.ActiveOrganizationId, out var id) ? id : throw Invalid("The user works in no organization now. Give -OrganizationId.");
    }

    private static Dictionary<string, JsonElement> Tree(IDictionary permission)
    {
        using var document = JsonDocument.Parse(PowerShellJson.ToJson(permission));
        return document.RootElement.EnumerateObject().ToDictionary(branch => branch.Name, branch => branch.Value.Clone());
    }
}
