using MkIo.Management;

namespace MkIo.PowerShell.Session;

/// <summary>A connection to MK.IO: to whom, as whom and for which project. The token is in the client within and nowhere else.</summary>
public sealed class MkIoContext
{
    internal MkIoContext(MkIoClient client, TokenClaims token)
    {
        Client = client;
        Claims = token;
    }

    /// <summary>The project that cmdlets work in; null when none was chosen.</summary>
    public string? Project { get; init; }

    /// <summary>The service's address.</summary>
    public Uri BaseUrl => Client.BaseUrl;

    /// <summary>How the token is sent.</summary>
    public AuthenticationScheme AuthenticationScheme { get; init; }

    /// <summary>The user of the token, as the token names it; null for an opaque token.</summary>
    public string? User => Claims.User;

    /// <summary>The organization of the token, as the token names it; null for an opaque token.</summary>
    public string? Organization => Claims.Organization;

    /// <summary>The type of the token, such as <c>restricted</c>; null for an opaque token.</summary>
    public string? TokenType => Claims.Type;

    /// <summary>When the token expires; null for an opaque token.</summary>
    public DateTimeOffset? TokenExpires => Claims.Expires;

    /// <summary>When the connection was made.</summary>
    public DateTimeOffset Connected { get; init; } = DateTimeOffset.UtcNow;

    internal MkIoClient Client { get; }

    /// <summary>What was completed with this connection.</summary>
    internal NameCache Names { get; } = new();

    internal TokenClaims Claims { get; }

    internal MkIoProject OwnProject => Client.Project(Project ?? throw new MkIoException(MkIoErrorKind.InvalidRequest, "The connection has no project."));

    /// <summary>Where and as whom; never the token.</summary>
    public override string ToString() => $"{User ?? "MK.IO"} at {BaseUrl.Host}, project {Project ?? "none"}";

    /// <summary>The same connection for another project.</summary>
    internal MkIoContext For(string project) => new(Client, Claims) { Project = project, AuthenticationScheme = AuthenticationScheme, Connected = Connected };
}

/// <summary>The state that cmdlets share: one for the process, so that every runspace finds the connection.</summary>
internal static class MkIoSession
{
    private static MkIoContext? _current;

    /// <summary>The connection that cmdlets use unless they are told another.</summary>
    public static MkIoContext? Current
    {
        get => Volatile.Read(ref _current);
        set => Volatile.Write(ref _current, value);
    }
}
