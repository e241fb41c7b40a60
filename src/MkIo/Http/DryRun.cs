namespace MkIo.Http;

/// <summary>
/// Work that is done as far as it changes nothing: it reads, compares and reports what it would write. Whatever writes looks here
/// last, and the transport sends no write, so that a preview is the work itself and cannot differ from it.
/// </summary>
internal static class DryRun
{
    private static readonly AsyncLocal<bool> On = new();

    /// <summary>Whether the current work is to change nothing.</summary>
    public static bool IsOn => On.Value;

    /// <summary>Does work without changing anything.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="work">The work.</param>
    public static async Task<T> OfAsync<T>(Func<Task<T>> work)
    {
        // It is not set for the caller: an asynchronous method has a context of its own.
        On.Value = true;
        return await work().ConfigureAwait(false);
    }

    /// <summary>Stops a request that changes something.</summary>
    /// <param name="request">A request about to be sent.</param>
    /// <exception cref="InvalidOperationException">It changes something, and the work is a dry run.</exception>
    public static void Check(ApiRequest request)
    {
        if (IsOn && !request.IsRead && !request.ChangesNothing)
            throw new InvalidOperationException($"{request.Operation} is not sent in a dry run.");
    }
}
