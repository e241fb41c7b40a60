using System.Reflection;

namespace MkIo;

/// <summary>How a client reaches the service.</summary>
public sealed class MkIoClientOptions
{
    /// <summary>The address of the service in the cloud.</summary>
    public static readonly Uri DefaultBaseUrl = new("https://app.mk.io/");

    /// <summary>Makes options for a token; all else has a sensible default.</summary>
    /// <param name="token">The API token.</param>
    /// <param name="baseUrl">The service's address; null for <see cref="DefaultBaseUrl"/>. Plain http is for loopback only.</param>
    /// <exception cref="ArgumentException">The address is not absolute, not http(s), or plain http beyond this machine.</exception>
    public MkIoClientOptions(Secret token, Uri? baseUrl = null)
    {
        Token = Guard.NotNull(token);
        BaseUrl = Checked(baseUrl ?? DefaultBaseUrl);
        // The published limits; a service on this machine has none unless it is said.
        ReadsPerMinute = BaseUrl.IsLoopback ? 0 : 2000;
        WritesPerMinute = BaseUrl.IsLoopback ? 0 : 1000;
    }

    /// <summary>The service's address, with a trailing slash.</summary>
    public Uri BaseUrl { get; }

    /// <summary>The API token.</summary>
    public Secret Token { get; }

    /// <summary>The header that carries the token.</summary>
    public AuthenticationScheme AuthenticationScheme { get; init; }

    /// <summary>What the client calls itself.</summary>
    public string UserAgent { get; init; } = $"MkIo/{ClientVersion.Value}";

    /// <summary>Retries after the first attempt.</summary>
    public int MaxRetryCount { get; init; } = 8;

    /// <summary>The first pause between attempts; it doubles, with jitter, up to 10 seconds.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest that one attempt may take.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>The longest that a request may take with all its attempts.</summary>
    public TimeSpan OverallTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>GET requests a minute and project; 0 for no limit.</summary>
    public int ReadsPerMinute { get; private set; }

    /// <summary>PUT, PATCH, POST and DELETE requests a minute and project; 0 for no limit.</summary>
    public int WritesPerMinute { get; private set; }

    /// <summary>Sets other limits than the published ones.</summary>
    /// <param name="readsPerMinute">GET requests a minute and project; 0 for no limit.</param>
    /// <param name="writesPerMinute">PUT, PATCH, POST and DELETE requests a minute and project; 0 for no limit.</param>
    public MkIoClientOptions WithLimits(int readsPerMinute, int writesPerMinute)
    {
        ReadsPerMinute = readsPerMinute;
        WritesPerMinute = writesPerMinute;
        return this;
    }

    private static Uri Checked(Uri address)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            throw new ArgumentException($"'{address}' is not an address that starts with https://.");
        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            throw new ArgumentException(
                $"'{address.GetLeftPart(UriPartial.Authority)}' is plain http, which would show the token to everyone on the way. Use https; http is for this machine only.");
        }

        // Without it the last segment of a base path would be replaced and not extended.
        return address.AbsolutePath.EndsWith("/", StringComparison.Ordinal)
            ? address
            : new Uri(address.GetLeftPart(UriPartial.Path) + "/");
    }
}

/// <summary>How the token is sent.</summary>
public enum AuthenticationScheme
{
    /// <summary>In <c>Authorization: Bearer</c>, the scheme of today.</summary>
    Bearer,

    /// <summary>In <c>x-mkio-token</c>, the older scheme that some installations still want.</summary>
    MkIoToken,
}

/// <summary>The version that the client and the module are released under.</summary>
internal static class ClientVersion
{
    public static string Value { get; } =
        typeof(ClientVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
