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

    public bool IsRead => Method == HttpMethod.Get || Method == HttpMethod.Head;

    /// <summary>What errors and logs call it: the query may be long and is left out.</summary>
    public string Operation => $"{Method} {Path.Split('?')[0]}";
}
