using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;
using MkIo.Resources;

namespace MkIo.PowerShell.Management.Users;

/// <summary>Gets the invitations to the organization that were not answered yet: by id or mail address.</summary>
/// <remarks><para>Accepted and declined invitations are no longer listed.</para></remarks>
/// <example>
/// <para>List them.</para>
/// <code>Get-MkIoInvite</code>
/// </example>
/// <example>
/// <para>Those that have waited longest.</para>
/// <code>Get-MkIoInvite | Sort-Object Created | Select-Object -First 5</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/organizations-and-invites/">Organizations and invites</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoInvite")]
[OutputType(typeof(Invite))]
[RequiresPermission("core.invite.get")]
[Accepts(typeof(Invite), nameof(Invite.Id))]
public sealed class GetMkIoInviteCommand : GetListedCmdlet<Invite>
{
    private protected override ListSpec<Invite> Spec => new(Client.Management.Invites, invite => invite.Email);
}

/// <summary>Invites people to the organization by their mail addresses.</summary>
/// <remarks>
/// <para>On acceptance they join the teams named; without one they can sign in and see nothing.</para>
/// <para>A piped invitation, of this organization or another, provides its teams and comment; a piped user the email address.</para>
/// </remarks>
/// <example>
/// <para>Invite somebody into a team.</para>
/// <code>New-MkIoInvite ada@example.com -Team editors -Comment 'Welcome'</code>
/// </example>
/// <example>
/// <para>Invite the people of a table with the columns Email and Team.</para>
/// <code>Import-Csv people.csv | New-MkIoInvite</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/organizations-and-invites/">Organizations and invites</seealso>
[Cmdlet(VerbsCommon.New, "MkIoInvite", SupportsShouldProcess = true)]
[OutputType(typeof(Invite))]
[RequiresPermission("core.invite.create")]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class NewMkIoInviteCommand : BulkCmdlet<Change<Invite>>
{
    private InputReader<Invite>? _reader;

    /// <summary>Whom to invite: an object of Get-MkIoInvite, with its teams and comment, or of Get-MkIoUser; an object with the API's fields; a row of a CSV with the column Email.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The mail addresses to invite.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] Email { get; set; } = [];

    /// <summary>The names of the teams to join on acceptance.</summary>
    /// <value>Those of the piped invitation</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [Alias("Teams")]
    public string[]? Team { get; set; }

    /// <summary>Words for the invited person.</summary>
    /// <value>Those of the piped invitation</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Comment { get; set; }

    /// <summary>Prepares to read the pipeline.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _reader = new(this, "invite", item => ObjectKind.Of(item).OwnType == typeof(User).FullName);
    }

    /// <summary>Asks where it is told to, and invites.</summary>
    protected override void ProcessRecord() => Take(InputObject?.BaseObject is null or string ? string.Join(", ", Email) : InputObject, () =>
    {
        var input = _reader!.Read(InputObject, IsBound(nameof(InputObject)));
        var (invites, comment, teams) = (Client.Management.Invites, Comment, Team);
        foreach (var email in Addresses(input))
        {
            if (string.IsNullOrWhiteSpace(email))
                throw Invalid("An email address is blank.");
            var invite = new Invite();
            input?.ApplyTo(invite);
            var spec = invite.Spec ??= new();
            spec.Email = email;
            spec.Comment = comment ?? spec.Comment ?? string.Empty;
            spec.Teams = teams ?? spec.Teams;
            StartConfirmed(email, email, email, "Invite to the organization", cancellationToken => invites.SendAsync(invite, cancellationToken));
        }
    });

    // Where the piped object has no property Email, the parameter holds the text of the whole object.
    private string[] Addresses(ResourceInput<Invite>? input)
    {
        if (input is null || InputObject!.Properties[nameof(Email)] is not null || Email is not [var text] || text != InputObject.ToString())
            return Email;
        return (string?)input.Fields["spec"]?["email"] is { } email && !string.IsNullOrWhiteSpace(email) ? [email] : throw Invalid("The input has no email address. Specify -Email, or pipe objects that have one.");
    }
}

/// <summary>Cancels invitations that were not answered yet, after asking.</summary>
/// <remarks><para>The invited person can be invited again.</para></remarks>
/// <example>
/// <para>Cancel one.</para>
/// <code>Get-MkIoInvite ada@example.com | Remove-MkIoInvite</code>
/// </example>
/// <example>
/// <para>Cancel all.</para>
/// <code>Get-MkIoInvite | Remove-MkIoInvite -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/organizations-and-invites/">Organizations and invites</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoInvite", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("core.invite.delete")]
[Accepts(typeof(Invite), nameof(Invite.Id))]
public sealed class RemoveMkIoInviteCommand : IdCmdlet
{
    private protected override IdAction Action => IdAction.Delete("Cancel the invitation", Client.Management.Invites);
}
