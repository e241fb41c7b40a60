namespace MkIo.Http;

/// <summary>A request that must not be repeated and whose answer was lost may have been carried out: the user is told.</summary>
internal static class AmbiguousOutcome
{
    public static bool Apply(ApiRequest request, MkIoException error)
        => !RetryRule.RepeatsSafely(request) && !error.NothingWasDone
            && error.Kind is MkIoErrorKind.ConnectionFailed or MkIoErrorKind.TimedOut or MkIoErrorKind.InvalidResponse or MkIoErrorKind.ServerError;

    public static MkIoException Express(ApiRequest request, MkIoException error)
        => Apply(request, error)
            ? error.Restated($"{error.Message} It may have been carried out all the same, and was not repeated: look before you do.")
            : error;
}
