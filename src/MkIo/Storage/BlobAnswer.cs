namespace MkIo.Storage;

/// <summary>What the blob service said to one request.</summary>
/// <param name="Status">The HTTP status; 0 when no answer came.</param>
/// <param name="Code">The service's code for an error, such as <c>AuthenticationFailed</c>.</param>
/// <param name="Detail">The service's words, or why no answer came; free of secrets.</param>
/// <param name="Body">The body, as far as it is wanted.</param>
internal sealed record BlobAnswer(int Status, string? Code, string? Detail, string Body)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Whether the account's name is known to nobody.</summary>
    public bool HostUnknown { get; init; }
}
