using MkIo.Management;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management;

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
public sealed class NewMkIoInviteCommand : WriteResourceCmdlet<Invite>
{
    /// <inheritdoc/>
    protected override bool NeedsProject => false;

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

    private protected override string Action => "Invite to the organization";

    /// <summary>Asks where it is told to, and invites.</summary>
    protected override void ProcessRecord()
    {
        foreach (var email in Email)
        {
            var invite = new Invite { Spec = new() { Email = email, Comment = Comment ?? string.Empty, Teams = Team } };
            Write(email, email, email, cancellationToken => Client.Management.Invites.SendAsync(invite, cancellationToken));
        }
    }
}
