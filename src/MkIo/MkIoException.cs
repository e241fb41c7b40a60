using System.Net;

namespace MkIo;

/// <summary>The one error of the client: what the service, the connection or the client itself had to say.</summary>
public sealed class MkIoException : Exception
{
    /// <summary>Makes an error without content.</summary>
    public MkIoException() : this(MkIoErrorKind.Unexpected, "The request failed.") { }

    /// <summary>Makes an error with a message only.</summary>
    /// <param name="message">What went wrong.</param>
    public MkIoException(string message) : this(MkIoErrorKind.Unexpected, message) { }

    /// <summary>Makes an error with a message and its cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public MkIoException(string message, Exception innerException)
        : this(MkIoErrorKind.Unexpected, message, innerException) { }

    /// <summary>Makes an error of a kind.</summary>
    /// <param name="kind">The kind, from which callers decide what to do.</param>
    /// <param name="message">What went wrong, free of secrets.</param>
    /// <param name="innerException">The cause.</param>
    public MkIoException(MkIoErrorKind kind, string message, Exception? innerException = null)
        : base(message, innerException) => Kind = kind;

    /// <summary>The kind, from which callers decide what to do.</summary>
    public MkIoErrorKind Kind { get; }

    /// <summary>What exactly went wrong, where something can be advised that the kind does not tell.</summary>
    public MkIoErrorReason Reason { get; init; }

    /// <summary>What the reason is about, such as the name of a resource, in the order that the reason says.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>The HTTP status; null when no answer came.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The service's machine-readable code (<c>error.code</c>).</summary>
    public string? Code { get; init; }

    /// <summary>The service's own words (<c>error.detail</c>).</summary>
    public string? Detail { get; init; }

    /// <summary>What the service added (<c>error.extraDetail</c>), as JSON.</summary>
    public string? ExtraDetail { get; init; }

    /// <summary>The reference that the vendor's support asks for (<c>ref</c>).</summary>
    public string? Ref { get; init; }

    /// <summary>The method and path that failed, such as <c>GET /api/v1/projects/p/media/assets/a</c>.</summary>
    public string? Operation { get; init; }

    /// <summary>How long the service asked to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Which attempt of the request failed for good, from 1.</summary>
    internal int Attempt { get; init; } = 1;

    /// <summary>Whether an attempt before the last one may have been carried out.</summary>
    internal bool EarlierMayHaveWorked { get; init; }

    /// <summary>The same error in other words.</summary>
    internal MkIoException Restated(string message) => new(Kind, message, this)
    {
        Reason = Reason,
        Subjects = Subjects,
        Status = Status,
        Code = Code,
        Detail = Detail,
        ExtraDetail = ExtraDetail,
        Ref = Ref,
        Operation = Operation,
        RetryAfter = RetryAfter,
        Attempt = Attempt,
        EarlierMayHaveWorked = EarlierMayHaveWorked,
        NothingWasDone = NothingWasDone,
        LastSeen = LastSeen,
    };

    /// <summary>The resource that was waited for, as it was seen last; null for other errors, and where it could not be read.</summary>
    internal object? LastSeen { get; init; }

    /// <summary>Whether it is certain that the service did nothing, so that even a POST may be sent again.</summary>
    internal bool NothingWasDone { get; init; }
}

/// <summary>What sort of failure an error is.</summary>
public enum MkIoErrorKind
{
    /// <summary>Something that no other kind describes.</summary>
    Unexpected,

    /// <summary>The request was wrong (400, 405, 415, 422), or was refused before it was sent.</summary>
    InvalidRequest,

    /// <summary>The token is missing, wrong, expired or revoked (401).</summary>
    Unauthorized,

    /// <summary>The token is valid and lacks a permission (403).</summary>
    Forbidden,

    /// <summary>The resource or project does not exist (404).</summary>
    NotFound,

    /// <summary>A wrong state, or a reference from elsewhere (409).</summary>
    Conflict,

    /// <summary>A resource of that name exists, and was not to be replaced.</summary>
    AlreadyExists,

    /// <summary>Too many requests, also after every retry (429).</summary>
    TooManyRequests,

    /// <summary>The service failed (5xx).</summary>
    ServerError,

    /// <summary>No connection, or one that broke.</summary>
    ConnectionFailed,

    /// <summary>The time allowed ran out.</summary>
    TimedOut,

    /// <summary>An answer that is not what the API declares, such as a proxy's page or a cut body.</summary>
    InvalidResponse,

    /// <summary>A link or redirect led to another origin, where the token must not go.</summary>
    ForeignOrigin,
}

/// <summary>What exactly went wrong, where something can be advised that the kind does not tell. The names stay; messages may change.</summary>
public enum MkIoErrorReason
{
    /// <summary>Nothing beyond the kind.</summary>
    None,

    /// <summary>A new credential of a storage account does not work and could not be removed again. The subjects are the storage account and the credential's id.</summary>
    CredentialLeftBehind,

    /// <summary>
    /// A wait ended before the resource was in the state, and what was begun goes on. The subjects are the resource's name,
    /// what it is called (such as live event), the name of the resource that it belongs to (empty for none), and the states that were waited for (none for any that lasts).
    /// </summary>
    WaitTimedOut,
}
