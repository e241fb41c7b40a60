using System.Text.Json.Nodes;
using MkIo.Emulator.Faults;

namespace MkIo.Emulator.Http;

/// <summary>The last requests as they were really sent, so that a test can see what a client puts on the wire.</summary>
internal sealed class RequestLog
{
    public const int Capacity = 1000;

    private readonly Queue<LoggedRequest> _requests = new(Capacity);
    private readonly Lock _gate = new();

    public void Add(LoggedRequest request)
    {
        lock (_gate)
        {
            if (_requests.Count == Capacity)
                _requests.Dequeue();
            _requests.Enqueue(request);
        }
    }

    public void Reset()
    {
        lock (_gate)
            _requests.Clear();
    }

    /// <summary>The last requests, oldest first. Secrets are masked here, when somebody looks, and not for every request.</summary>
    public JsonArray ToJson(int last)
    {
        LoggedRequest[] requests;
        lock (_gate)
            requests = [.. _requests.TakeLast(last)];
        return new JsonArray([.. requests.Select(request => request.ToJson())]);
    }
}

/// <summary>One request of the log.</summary>
internal sealed record LoggedRequest(string Method, string Path, int Status, ReadOnlyMemory<byte> Body, FaultKind Fault)
{
    public JsonObject ToJson() => new()
    {
        ["method"] = Method,
        ["path"] = SecretMask.Text(Path),
        ["status"] = Status,
        ["fault"] = Fault == FaultKind.None ? null : FaultNames.Of(Fault),
        ["body"] = Body.IsEmpty ? null : SecretMask.Body(Body),
    };
}
