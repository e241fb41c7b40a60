namespace MkIo;

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
