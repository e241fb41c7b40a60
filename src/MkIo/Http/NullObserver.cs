namespace MkIo.Http;

/// <summary>The observer of a client that nobody listens to.</summary>
internal sealed class NullObserver : IRequestObserver
{
    public static readonly NullObserver Instance = new();

    public bool WantsReports => false;

    public bool WantsBodies => false;

    public void OnRequest(RequestReport report) { }

    public void OnRetry() { }

    public void OnWarning(string message) { }
}
