using System.Net;

namespace MkIo.Http;

/// <summary>What happened to one attempt of a request, fit to be shown: it holds no secret.</summary>
public sealed class RequestReport
{
    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query, relative to the base URL; the whole address for the services beside the API and for the clouds.</summary>
    public required string Path { get; init; }

    /// <summary>Which attempt it was, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>The answer's status; null when none came.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>From sending to the end of the answer, or to its beginning where that is a file.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The service's reference for the request.</summary>
    public string? Ref { get; init; }

    /// <summary>What failed, when the attempt did.</summary>
    public string? Failure { get; init; }

    /// <summary>The request's body with secrets masked; null unless the observer asked for bodies.</summary>
    public string? RequestBody { get; init; }

    /// <summary>The answer's body with secrets masked; null unless the observer asked for bodies.</summary>
    public string? ResponseBody { get; init; }
}
