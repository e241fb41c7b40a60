using MkIo.Management;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;

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
    private InputReader<UserProfile>? _reader;
    private InputReader<LegacyUserProfile>? _legacyReader;

    /// <summary>The new profile: an object of Get-MkIoUserProfile (with -Legacy, of Get-MkIoUserProfile -Legacy), of this user or another; an object with the API's fields; a row of a CSV whose columns are named like the parameters.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The user's name, 1 to 1,024 characters.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    public string? UserName { get; set; }

    /// <summary>The user's company; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Company { get; set; }

    /// <summary>The user's country; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Country { get; set; }

    /// <summary>The user's role at work; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? JobRole { get; set; }

    /// <summary>The phone number with its international code; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? PhoneNumber { get; set; }

    /// <summary>Writes and returns the profile in its older form.</summary>
    [Parameter]
    public SwitchParameter Legacy { get; set; }

    /// <summary>Prepares to read the pipeline.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Legacy)
            _legacyReader = new(this, "profile");
        else
            _reader = new(this, "profile");
    }

    /// <summary>Asks where it is told to, and changes it.</summary>
    protected override void ProcessRecord() => Try(UserName, () =>
    {
        // What the input has is withdrawn from the parameters while it is read.
        var isPiped = IsBound(nameof(InputObject));
        var (input, legacyInput) = (_reader?.ReadObject(InputObject, isPiped), _legacyReader?.ReadObject(InputObject, isPiped));
        if (UserName is { Length: 0 or > 1024 })
            throw Invalid("A user's name has 1 to 1,024 characters.");
        var (management, change) = (Client.Management, new UserProfileChange(UserName, Company, Country, JobRole, PhoneNumber));
        var question = new Question("the profile of the token's user", "Change it");
        if (Legacy)
            Write(UserName, question, cancellationToken => management.LegacyProfile.CreateOrUpdateAsync(legacyInput.Then(change.ApplyTo), cancellationToken));
        else
            Write(UserName, question, cancellationToken => management.Profile.CreateOrUpdateAsync(input.Then(change.ApplyTo), cancellationToken));
    });
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
