using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;

namespace MkIo.Emulator.Http;

/// <summary>How often each operation was called, and how often a request did not fit the contract.</summary>
internal sealed class OperationCounts(IReadOnlyList<ApiOperation> operations)
{
    private readonly int[] _calls = new int[operations.Count];
    private readonly int[] _invalid = new int[operations.Count];
    private readonly string?[] _lastInvalid = new string?[operations.Count];

    public void Called(ApiOperation operation) => Interlocked.Increment(ref _calls[operation.Index]);

    public void Invalid(ApiOperation operation, string message)
    {
        Interlocked.Increment(ref _invalid[operation.Index]);
        _lastInvalid[operation.Index] = message;
    }

    public void Reset()
    {
        Array.Clear(_calls);
        Array.Clear(_invalid);
        Array.Clear(_lastInvalid);
    }

    public JsonArray ToJson(bool calledOnly) => new(
        [.. operations.Where(operation => !calledOnly || _calls[operation.Index] > 0).Select(Describe)]);

    private JsonObject Describe(ApiOperation operation)
    {
        var entry = new JsonObject
        {
            ["document"] = operation.Document,
            ["method"] = operation.Method,
            ["path"] = operation.Path,
            ["implemented"] = operation.IsImplemented,
            ["calls"] = _calls[operation.Index],
            ["invalid"] = _invalid[operation.Index],
        };
        if (_lastInvalid[operation.Index] is { } message)
            entry["lastInvalid"] = message;
        return entry;
    }
}
