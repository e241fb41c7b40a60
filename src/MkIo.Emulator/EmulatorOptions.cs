namespace MkIo.Emulator;

/// <summary>The options of a local MK.IO.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The port on the loopback address; 0 takes any that is free.</summary>
    public int Port { get; init; }

    /// <summary>The latency that is added to each response.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Whether rate limits are enforced.</summary>
    public bool RateLimits { get; init; }

    /// <summary>The rate limits; by default those that the platform publishes.</summary>
    public RateLimit RateLimit { get; init; } = RateLimit.Published;

    /// <summary>How long a resource stays in each transitional state, such as Starting.</summary>
    public TimeSpan StateTime { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The fault plan, such as <c>429=0.1,reset=0.02;seed=7</c>.</summary>
    public string Faults { get; init; } = string.Empty;

    /// <summary>Whether the credentials of storage accounts are verified, assets must refer to a registered storage account, and their files are
    /// listed.</summary>
    public bool StorageCheck { get; init; } = true;

    /// <summary>The endpoint of S3 buckets; without it, S3 credentials are validated in form only.</summary>
    public Uri? S3Endpoint { get; init; }

    /// <summary>The number of assets that the project <c>demo</c> is seeded with.</summary>
    public int SeedAssets { get; init; }

    /// <summary>The token with all permissions; by default one is generated.</summary>
    public string? Token { get; init; }
}

/// <summary>The requests a minute that are accepted for each project.</summary>
/// <param name="Reads">GET.</param>
/// <param name="Writes">All other methods.</param>
public sealed record RateLimit(int Reads, int Writes)
{
    /// <summary>The limits that the platform publishes.</summary>
    public static readonly RateLimit Published = new(2000, 1000);
}
