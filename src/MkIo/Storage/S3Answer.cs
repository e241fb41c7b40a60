namespace MkIo.Storage;

/// <summary>What S3 said to one request.</summary>
/// <param name="Status">The HTTP status; 0 when no answer came.</param>
/// <param name="Code">S3's code for an error, such as <c>NoSuchBucket</c>.</param>
/// <param name="Detail">S3's words, or why no answer came.</param>
/// <param name="Body">The object that was read.</param>
internal sealed record S3Answer(int Status, string? Code, string? Detail, string? Body = null)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The region that S3 points to instead of the one that was asked.</summary>
    public string? Region { get; init; }

    /// <summary>Whether the endpoint's name is known to nobody.</summary>
    public bool HostUnknown { get; init; }

    /// <summary>
    /// Whether S3 names the right that is missing. It does so to keys of the bucket's own account and organization; to others it says no more than that access is denied.
    /// </summary>
    public bool IsNamedDenial => Code == "AccessDenied" && Detail?.IndexOf("not authorized to perform", StringComparison.OrdinalIgnoreCase) >= 0;
}
