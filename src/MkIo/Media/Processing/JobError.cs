using MkIo.Json;

namespace MkIo.Media;

/// <summary>Why an output of a job failed.</summary>
[ApiSchema("JobError")]
public sealed class JobError : ApiObject
{
    /// <summary>The part of the work that failed.</summary>
    [ReadOnlyField, KnownValues("Account", "Configuration", "Content", "Download", "Service", "Upload")] public string? Category { get; set; }

    /// <summary>The sort of failure.</summary>
    [ReadOnlyField, KnownValues("ConfigurationUnsupported", "ContentMalformed", "ContentUnsupported", "DownloadNotAccessible", "DownloadTransientError", "IdentityUnsupported", "ServiceError", "ServiceTransientError", "UploadNotAccessible", "UploadTransientError")]
    public string? Code { get; set; }

    /// <summary>The service's own words.</summary>
    [ReadOnlyField] public string? Message { get; set; }

    /// <summary>Whether trying again can help.</summary>
    [ReadOnlyField, KnownValues("DoNotRetry", "MayRetry")] public string? Retry { get; set; }
}
