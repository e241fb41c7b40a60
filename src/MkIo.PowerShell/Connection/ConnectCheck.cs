using MkIo.Http;
using MkIo.Management;

namespace MkIo.PowerShell.Connection;

/// <summary>Proves with one call that token and project work, and says which of the two does not.</summary>
internal static class ConnectCheck
{
    private static readonly TimeSpan ExpiresSoon = TimeSpan.FromDays(7);

    /// <summary>Refuses a token that has expired, and warns of one that soon will.</summary>
    public static void MindExpiry(TokenClaims facts, Action<string> warn)
    {
        var left = facts.Expires - DateTimeOffset.UtcNow;
        if (left <= TimeSpan.Zero)
            throw new MkIoException(MkIoErrorKind.Unauthorized, $"The token expired at {facts.Expires:u}.");
        if (left < ExpiresSoon)
            warn($"The token expires at {facts.Expires:u}, in {(left.Value.TotalDays >= 1 ? $"{left.Value.TotalDays:0} days" : $"{left.Value.TotalHours:0.#} hours")}.");
    }

    public static void Run(MkIoClient client, string? project, Action<Func<CancellationToken, Task>> wait, Action<string> warn)
    {
        // Somebody waits: a service that cannot be reached is said after one more try, not after all of them.
        var path = project is null ? "/api/v1/user/profile" : $"/api/v1/projects/{Uri.EscapeDataString(project)}";
        var request = new ApiRequest(HttpMethod.Get, path) { MaxRetries = 1 };
        try
        {
            wait(cancellationToken => client.Sender.SendAsync(request, cancellationToken));
        }
        catch (MkIoException error) when (error.Kind == MkIoErrorKind.Unauthorized)
        {
            throw error.Restated("MK.IO does not accept the token.");
        }
        catch (MkIoException error) when (error.Kind == MkIoErrorKind.NotFound && project is not null)
        {
            throw error.Restated($"MK.IO accepts the token and knows no project '{project}'.");
        }
        catch (MkIoException error) when (error.Kind == MkIoErrorKind.Forbidden)
        {
            // A token with few permissions may lack this one and still do what it was made for.
            warn(project is null
                ? $"MK.IO accepts the token, which may not read its user's profile: {error.Detail}"
                : $"MK.IO accepts the token, which may not read the project '{project}' (permission core.project.get); whether the project exists was not proved.");
        }
    }
}
