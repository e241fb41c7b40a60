using MkIo.Management;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Management.Users;

/// <summary>Changes the profile of the token's user, and keeps all that it was not told to change.</summary>
/// <remarks>
/// <para>Where nothing differs, nothing is sent.</para>
/// <para>Mail addresses and the picture belong to the login and cannot be changed here.</para>
/// <para>Permission needed: none.</para>
/// </remarks>
/// <example>
/// <para>Change the name.</para>
/// <code>Set-MkIoUserProfile -UserName 'Ada Lovelace'</code>
/// </example>
/// <example>
/// <para>Say where the user works.</para>
/// <code>Set-MkIoUserProfile -Company 'News Desk Ltd' -JobRole 'Video engineer' -Country GB</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/organizations-and-invites/">Organizations and invites</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoUserProfile", SupportsShouldProcess = true)]
[OutputType(typeof(UserProfile))]
[OutputType(typeof(LegacyUserProfile))]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class SetMkIoUserProfileCommand : MkIoCmdlet
{
    /// <summary>The user's name.</summary>
    [Parameter(Position = 0)]
    [ValidateLength(1, 1024)]
    [Alias("Name")]
    public string? UserName { get; set; }

    /// <summary>The user's company; an empty text removes it.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Company { get; set; }

    /// <summary>The user's country; an empty text removes it.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Country { get; set; }

    /// <summary>The user's role at work; an empty text removes it.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? JobRole { get; set; }

    /// <summary>The phone number with its international code; an empty text removes it.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? PhoneNumber { get; set; }

    /// <summary>Writes and returns the profile in its older form.</summary>
    [Parameter]
    public SwitchParameter Legacy { get; set; }

    /// <summary>Asks where it is told to, and changes it.</summary>
    protected override void ProcessRecord()
    {
        if (!ShouldProcess("the profile of the token's user", "Change it"))
            return;
        Try(UserName, () =>
        {
            var (management, change) = (Client.Management, new UserProfileChange(UserName, Company, Country, JobRole, PhoneNumber));
            if (Legacy)
                WriteObject(Await(cancellationToken => management.LegacyProfile.CreateOrUpdateAsync(change.ApplyTo, cancellationToken)).Resource);
            else
                WriteObject(Await(cancellationToken => management.Profile.CreateOrUpdateAsync(change.ApplyTo, cancellationToken)).Resource);
        });
    }
}

/// <summary>What a user said about the profile; null means that it was not said.</summary>
internal sealed record UserProfileChange(string? Name, string? Company, string? Country, string? JobRole, string? PhoneNumber)
{
    public void ApplyTo(UserProfile profile)
    {
        var spec = profile.Spec ??= new();
        spec.Name = Name ?? spec.Name;
        spec.Company = Company ?? spec.Company;
        spec.Country = Country ?? spec.Country;
        spec.JobRole = JobRole ?? spec.JobRole;
        spec.PhoneNumber = PhoneNumber ?? spec.PhoneNumber;
    }

    public void ApplyTo(LegacyUserProfile profile)
    {
        var spec = profile.Spec ??= new();
        spec.Name = Name ?? spec.Name;
        spec.Company = Company ?? spec.Company;
        spec.Country = Country ?? spec.Country;
        spec.JobRole = JobRole ?? spec.JobRole;
        spec.PhoneNumber = PhoneNumber ?? spec.PhoneNumber;
    }
}
