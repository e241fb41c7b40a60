namespace MkIo.Http;

/// <summary>One request as the resources put it: where it goes and what it carries, not how it travels.</summary>
internal sealed class ApiRequest
{
    public ApiRequest(HttpMethod method, string path, byte[]? body = null, string contentType = "application/json")
    {
        Method = method;
        Path = path;
        Body = body;
        ContentType = contentType;
    }

    public HttpMethod Method { get; }

    /// <summary>Path and query, relative to the base URL or absolute; names in it are escaped.</summary>
    public string Path { get; }

    public byte[]? Body { get; }

    public string ContentType { get; }

    /// <summary>Fewer retries than the client allows, for a check that somebody waits for.</summary>
    public int? MaxRetries { get; init; }

    /// <summary>What the answer may be besides JSON; a page of a proxy must not pass for it.</summary>
    public IReadOnlyList<string> AlsoTakes { get; init; } = [];

    /// <summary>The service beside the API that the request goes to, whose whole address <see cref="Path"/> is; null for the API.</summary>
    public CompanionService? Service { get; init; }

    /// <summary>The first byte that is wanted of the answer.</summary>
    public long From { get; init; }

    public bool IsRead => Method == HttpMethod.Get || Method == HttpMethod.Head || Service is { ReadsOnly: true };

    /// <summary>What errors call it: the query may be long and is left out.</summary>
    public string Operation
    {
        get => field ?? $"{Method} {Path.Split('?')[0]}";
        init;
    }
}

/// <summary>
/// A service beside the API, such as that of the files: at an origin of its own, with a token of its own and without the API's
/// quotas. It never sees the API's token, and the body of its answer is handed over as a stream.
/// </summary>
/// <param name="Token">Its token.</param>
/// <param name="ReadsOnly">Whether the request changes nothing whatever its method, so that it may be repeated.</param>
internal sealed record CompanionService(Secret? Token, bool ReadsOnly);
