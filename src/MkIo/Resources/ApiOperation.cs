namespace MkIo.Resources;

/// <summary>An operation of an API.</summary>
/// <param name="api">The API, such as Media.</param>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path template.</param>
/// <param name="permissions">The permissions of which one is required; empty where any valid token will do.</param>
internal sealed class ApiOperation(string api, string method, string path, params string[] permissions)
{
    public string Api => api;

    public string Method => method;

    public string Path => path;

    public IReadOnlyList<string> Permissions => permissions;
}
