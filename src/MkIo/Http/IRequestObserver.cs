namespace MkIo.Http;

/// <summary>
/// Listens to what the client does. Calls come from whatever thread the work is on and must not block;
/// a cmdlet queues them for its pipeline thread.
/// </summary>
public interface IRequestObserver
{
    /// <summary>Whether anybody looks at the reports; if not, none is made.</summary>
    bool WantsReports { get; }

    /// <summary>Whether reports should carry bodies, which cost a masked copy each.</summary>
    bool WantsBodies { get; }

    /// <summary>One attempt of a request has ended.</summary>
    /// <param name="report">What happened.</param>
    void OnRequest(RequestReport report);

    /// <summary>A request failed in passing and will be sent again.</summary>
    void OnRetry();

    /// <summary>Something that the user should know although the work went on.</summary>
    /// <param name="message">A sentence without secrets.</param>
    void OnWarning(string message);
}
