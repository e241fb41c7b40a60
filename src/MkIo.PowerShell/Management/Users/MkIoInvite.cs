using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
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
/// <remarks><para>On acceptance they join the teams named; without one they can sign in and see nothing.</para></remarks>
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
    /// <summary>The mail addresses to invite.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] Email { get; set; } = [];

    /// <summary>The names of the teams to join on acceptance.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [Alias("Teams")]
    public string[]? Team { get; set; }

    /// <summary>Words for the invited person.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Comment { get; set; }

    /// <summary>Asks where it is told to, and invites.</summary>
    protected override void ProcessRecord()
    {
        var invites = Client.Management.Invites;
        foreach (var email in Email)
        {
            var invite = new Invite { Spec = new() { Email = email, Comment = Comment ?? string.Empty, Teams = Team } };
            StartConfirmed(email, email, email, "Invite to the organization", cancellationToken => invites.SendAsync(invite, cancellationToken));
        }
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
