using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace MkIo.Http;

/// <summary>
/// Retry by meaning: GET, PUT and DELETE repeat safely, and so does a POST that changes nothing; other POSTs and PATCH are repeated only where the service did nothing.
/// </summary>
internal static class RetryRule
{
    public static readonly ResiliencePropertyKey<ApiRequest> Request = new("MkIo.Request");
    public static readonly ResiliencePropertyKey<IRequestObserver> Observer = new("MkIo.Observer");

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);

    public static ResiliencePipeline<ApiResponse> BuildPipeline(MkIoClientOptions options)
    {
        var builder = new ResiliencePipelineBuilder<ApiResponse>();
        builder.AddTimeout(options.OverallTimeout);
        if (options.MaxRetryCount > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<ApiResponse>
            {
                MaxRetryAttempts = options.MaxRetryCount,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryDelay,
                MaxDelay = LongestDelay,
                ShouldHandle = arguments => new ValueTask<bool>(ShouldRetry(arguments, options.OverallTimeout)),
                OnRetry = arguments =>
                {
                    arguments.Context.Properties.GetValue(Observer, NullObserver.Instance).OnRetry();
                    return default;
                },
                // A zero, or a time that has passed, says no more than that it may be tried again: the usual pause stands.
                DelayGenerator = arguments => new ValueTask<TimeSpan?>(
                    arguments.Outcome.Exception is MkIoException { RetryAfter: { } wait } && wait > TimeSpan.Zero ? wait : null),
            });
        }

        return builder.Build();
    }

    /// <summary>What bounds one attempt, from the moment that the limiter has let it through: waiting for its turn is no failure.</summary>
    public static ResiliencePipeline<ApiResponse> BuildAttempt(MkIoClientOptions options)
        => new ResiliencePipelineBuilder<ApiResponse>().AddTimeout(options.AttemptTimeout).Build();

    private static bool ShouldRetry(RetryPredicateArguments<ApiResponse> arguments, TimeSpan overallTimeout)
    {
        if (!arguments.Context.Properties.TryGetValue(Request, out var request))
            return false;
        if (request.MaxRetries is { } most && arguments.AttemptNumber >= most)
            return false;
        return arguments.Outcome.Exception switch
        {
            // The time would run out first, and hide what the service said.
            MkIoException { RetryAfter: { } wait } when wait > overallTimeout => false,
            MkIoException error => error.NothingWasDone || (RepeatsSafely(request) && IsTransient(error)),
            // The attempt's own timeout; the overall one stands outside of the retry.
            TimeoutRejectedException => RepeatsSafely(request),
            _ => false,
        };
    }

    public static bool RepeatsSafely(ApiRequest request)
        => request.IsRead || request.ChangesNothing || request.Method == HttpMethod.Put || request.Method == HttpMethod.Delete;

    private static bool IsTransient(MkIoException error) => error.Kind switch
    {
        MkIoErrorKind.TooManyRequests or MkIoErrorKind.ConnectionFailed or MkIoErrorKind.TimedOut => true,
        MkIoErrorKind.ServerError => (int?)error.Status is 500 or 502 or 503 or 504,
        // A proxy's page in place of a success; what the API itself answers is read outside of the attempt. A redirect stays one.
        MkIoErrorKind.InvalidResponse => (int?)error.Status < 300,
        _ => false,
    };
}
