namespace MkIo.Emulator.Faults;

/// <summary>What can go wrong with a request on purpose.</summary>
internal enum FaultKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>429 with Retry-After in seconds; nothing was done.</summary>
    Throttled,

    /// <summary>429 with Retry-After as a date; nothing was done.</summary>
    ThrottledUntilDate,

    /// <summary>429 without Retry-After; nothing was done.</summary>
    ThrottledBare,

    /// <summary>500; nothing was done.</summary>
    ServerError,

    /// <summary>503 with Retry-After in seconds; nothing was done.</summary>
    Unavailable,

    /// <summary>503 without Retry-After; nothing was done.</summary>
    UnavailableBare,

    /// <summary>A page for people with status 200, as of a proxy on the way; nothing was done.</summary>
    Html,

    /// <summary>The connection is reset before anything was done.</summary>
    Reset,

    /// <summary>The connection is reset after the work was done.</summary>
    ResetAfter,

    /// <summary>The work is done, nothing comes for a while, and then the connection is dropped.</summary>
    Stall,

    /// <summary>The work is done, and the connection ends in the middle of the answer.</summary>
    Truncate,
}
