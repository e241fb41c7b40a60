using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Management.Users;

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
