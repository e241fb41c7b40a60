using System.Net;
using MkIo.Http;

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

    /// <summary>Whether a DELETE answers 200 where it deleted and 204 where there was nothing to delete.</summary>
    public bool TellsMissing { get; init; }
}

/// <summary>What is asked of the operations.</summary>
internal static partial class ApiOperations
{
    private static string[][] TellingMissing => field ??= [.. All.Where(operation => operation.TellsMissing).Select(operation => operation.Path.Split('/'))];

    /// <summary>Whether an answer to a DELETE says that there was nothing to delete.</summary>
    /// <param name="path">The path of the resource, with the names in place.</param>
    /// <param name="response">The answer.</param>
    public static bool FoundNothing(string path, ApiResponse response)
    {
        // Where an earlier attempt may have been carried out, it is that one which deleted the resource.
        if (response.Status != HttpStatusCode.NoContent || response.EarlierMayHaveWorked)
            return false;
        var segments = path.Split('/');
        return TellingMissing.Any(template => template.Length == segments.Length && template.Zip(segments, IsSegment).All(fits => fits));
    }

    private static bool IsSegment(string template, string segment) => template == segment || template.StartsWith("{", StringComparison.Ordinal);
}
