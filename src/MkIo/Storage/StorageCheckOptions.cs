namespace MkIo.Storage;

/// <summary>How a storage is checked.</summary>
public sealed class StorageCheckOptions
{
    /// <summary>How far the checks go.</summary>
    public StorageCheckDepth Depth { get; init; } = StorageCheckDepth.Full;

    /// <summary>The longest that one request may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A credential that ends sooner than this is worth a warning.</summary>
    public TimeSpan ExpiryWarning { get; init; } = TimeSpan.FromDays(30);

    /// <summary>A container of the Azure account, for looking at its blobs and for the probe; null for none.</summary>
    public string? Container { get; init; }

    /// <summary>The region where the bucket should be; null where that does not matter.</summary>
    public string? Region { get; init; }

    /// <summary>The address of S3; null for Amazon's.</summary>
    public Uri? S3Endpoint { get; init; }

    /// <summary>The time to judge by.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.UtcNow;
}
