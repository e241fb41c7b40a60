using System.Collections.Concurrent;
using MkIo.Http;

namespace MkIo.Tests.Support;

/// <summary>Keeps what the client reports.</summary>
internal sealed class RecordingObserver : IRequestObserver
{
    public bool WantsReports => true;

    public bool WantsBodies => true;

    public ConcurrentQueue<RequestReport> Requests { get; } = new();

    public int Retries { get; private set; }

    public ConcurrentQueue<string> Warnings { get; } = new();

    public void OnRequest(RequestReport report) => Requests.Enqueue(report);

    public void OnRetry() => Retries++;

    public void OnWarning(string message) => Warnings.Enqueue(message);
}
