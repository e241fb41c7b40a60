namespace MkIo.Emulator.Auth;

/// <summary>The one user of the local MK.IO and the organization of that user.</summary>
internal static class Identity
{
    public static readonly Guid UserId = new("5f0e3c1a-7d4b-4c2e-9a68-0d1f2e3a4b5c");

    public static readonly Guid OrganizationId = new("a3d9b8c7-6e5f-4d3c-8b2a-1f0e9d8c7b6a");

    public const string UserName = "Demo User";

    public const string UserEmail = "demo@example.com";

    public const string OrganizationName = "Demo Organization";
}
