using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Users;

/// <summary>Gets the profile of the token's user.</summary>
/// <remarks>
/// <para>Permission needed: none. Any valid token may read it.</para>
/// <para>With -Legacy it comes in its older form, which alone names the user's organizations and says whether the user is an administrator.</para>
/// </remarks>
/// <example>
/// <para>As whom is this token?</para>
/// <code>Get-MkIoUserProfile</code>
/// </example>
/// <example>
/// <para>Is the user an administrator?</para>
/// <code>(Get-MkIoUserProfile -Legacy).IsAdmin</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/organizations-and-invites/">Organizations and invites</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoUserProfile")]
[OutputType(typeof(UserProfile))]
[OutputType(typeof(LegacyUserProfile))]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class GetMkIoUserProfileCommand : MkIoCmdlet
{
    /// <summary>Gets the profile in its older form.</summary>
    [Parameter]
    public SwitchParameter Legacy { get; set; }

    /// <summary>Gets it.</summary>
    protected override void ProcessRecord() => Try(null, () =>
    {
        var management = Client.Management;
        if (Legacy)
            WriteObject(Await(management.LegacyProfile.GetAsync));
        else
            WriteObject(Await(management.Profile.GetAsync));
    });
}
