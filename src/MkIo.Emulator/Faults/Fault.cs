using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Faults;

/// <summary>The fault that is injected into one request; by default none.</summary>
internal readonly record struct Fault(FaultKind Kind, FaultPlan? Plan)
{
    private static readonly byte[] Page = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>"u8.ToArray();

    public bool IsNone => Kind == FaultKind.None;

    /// <summary>The name in plans; null for none.</summary>
    public string? Name => IsNone ? null : FaultNames.Of(Kind);

    /// <summary>True where the response is altered.</summary>
    public bool AltersResponse => Kind is FaultKind.Html or FaultKind.Reset or FaultKind.ResetAfter or FaultKind.Stall or FaultKind.Truncate;

    /// <summary>True where the handler is not called.</summary>
    public bool ReplacesHandler => !IsNone && Kind is not (FaultKind.ResetAfter or FaultKind.Stall or FaultKind.Truncate);

    /// <summary>The response in place of the handler's; throws where it is an error.</summary>
    public ApiResult CreateResponse(DateTimeOffset now) => Kind switch
    {
        FaultKind.Throttled => throw ApiException.TooManyRequests(Seconds),
        FaultKind.ThrottledUntilDate => throw ApiException.TooManyRequests(Date(now + Plan!.RetryAfter)),
        FaultKind.ThrottledBare => throw ApiException.TooManyRequests(retryAfter: null),
        FaultKind.ServerError => throw new ApiException(500, "InternalServerError", "An unexpected error occurred."),
        FaultKind.Unavailable => throw ApiException.Unavailable(Seconds),
        FaultKind.UnavailableBare => throw ApiException.Unavailable(retryAfter: null),
        _ => new ApiResult(200, default),
    };

    /// <summary>Writes the altered response.</summary>
    public async Task WriteAlteredAsync(HttpContext context, ApiResult answer, TimeProvider clock)
    {
        if (Kind == FaultKind.Html)
        {
            // Lets a validating proxy distinguish it from an invalid response of the API.
            context.Response.Headers["x-emulator-fault"] = "html";
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = Page.Length;
            await context.Response.Body.WriteAsync(Page, context.RequestAborted).ConfigureAwait(false);
            return;
        }
        if (Kind == FaultKind.Truncate && answer.Body.Length > 1)
        {
            await WriteHalfAsync(context, answer).ConfigureAwait(false);
            return;
        }
        if (Kind == FaultKind.Stall)
            await Task.Delay(Plan!.StallFor, clock, context.RequestAborted).ConfigureAwait(false);
        context.Abort();
    }

    // Less than Content-Length, so the server closes the connection.
    private static Task WriteHalfAsync(HttpContext context, ApiResult answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Body.Length;
        return context.Response.Body.WriteAsync(answer.Body[..(answer.Body.Length / 2)], context.RequestAborted).AsTask();
    }

    private string Seconds => ((int)Plan!.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    // An HTTP date has whole seconds: truncated, it would often be in the past.
    private static string Date(DateTimeOffset time) => time.AddSeconds(1).UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>Injects faults by a plan, and counts them.</summary>
internal sealed class FaultInjector(FaultPlan start)
{
    // Plan and counts change together, so that no request is counted for the previous plan.
    private volatile Run _run = new(start);

    public FaultPlan Plan
    {
        get => _run.Plan;
        set => _run = new Run(value);
    }

    /// <summary>The fault for a request, with its plan, which has the details.</summary>
    public Fault Next(string method, string target) => _run.Next(method, target);

    public JsonObject ToJson() => _run.ToJson();

    private sealed class Run(FaultPlan plan)
    {
        private readonly ConcurrentDictionary<string, int> _occurrences = new(StringComparer.Ordinal);
        private readonly int[] _injected = new int[Enum.GetValues<FaultKind>().Length];
        private int _left = plan.Times > 0 ? plan.Times : int.MaxValue;
        private int _requests;

        public FaultPlan Plan => plan;

        public Fault Next(string method, string target)
        {
            if (!plan.Covers(method, target))
                return default;
            Interlocked.Increment(ref _requests);
            var occurrence = _occurrences.AddOrUpdate($"{method} {target}", 1, (_, count) => count + 1);
            var kind = plan.Pick(method, target, occurrence);
            if (kind == FaultKind.None || (plan.Times > 0 && Interlocked.Decrement(ref _left) < 0))
                return default;
            Interlocked.Increment(ref _injected[(int)kind]);
            return new Fault(kind, plan);
        }

        public JsonObject ToJson() => new()
        {
            ["plan"] = FaultPlanText.ToJson(plan),
            ["requests"] = _requests,
            ["total"] = _injected.Sum(),
            ["injected"] = new JsonObject(plan.Chances.Select(chance =>
                KeyValuePair.Create(FaultNames.Of(chance.Kind), (JsonNode?)_injected[(int)chance.Kind]))),
        };
    }
}
