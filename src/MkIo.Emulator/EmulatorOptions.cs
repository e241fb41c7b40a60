namespace MkIo.Emulator;

/// <summary>How a local MK.IO is started.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The port on the loopback address; 0 takes any that is free.</summary>
    public int Port { get; init; }

    /// <summary>By how long each answer is delayed.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Whether the platform's published limits of requests a minute hold.</summary>
    public bool RateLimits { get; init; }

    /// <summary>The limits themselves, where they are not the published ones.</summary>
    public RateLimit RateLimit { get; init; } = RateLimit.Published;

    /// <summary>How long a resource stays in each state that passes, such as Starting.</summary>
    public TimeSpan StateTime { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Which faults come how often, such as <c>429=0.1,reset=0.02;seed=7</c>.</summary>
    public string Faults { get; init; } = string.Empty;

    /// <summary>Whether the credential of a storage account is really tried, assets must name a registered storage account, and their files are
    /// looked for.</summary>
    public bool StorageCheck { get; init; } = true;

    /// <summary>Where S3 buckets are looked for; without it an S3 credential is checked for its form only.</summary>
    public Uri? S3Endpoint { get; init; }

    /// <summary>How many assets the project <c>demo</c> holds at start.</summary>
    public int SeedAssets { get; init; }

    /// <summary>A token that is accepted with all rights, instead of one that is made at start.</summary>
    public string? Token { get; init; }
}

/// <summary>How many requests a minute are accepted for each project.</summary>
/// <param name="Reads">GET.</param>
/// <param name="Writes">All other methods.</param>
public sealed record RateLimit(int Reads, int Writes)
{
    /// <summary>What the platform publishes.</summary>
    public static readonly RateLimit Published = new(2000, 1000);
}
