using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Faults;

/// <summary>What goes wrong with one request; by default nothing.</summary>
internal readonly record struct Fault(FaultKind Kind, FaultPlan? Plan)
{
    private static readonly byte[] Page = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>"u8.ToArray();

    public bool IsNone => Kind == FaultKind.None;

    /// <summary>As a plan names it; null for none.</summary>
    public string? Name => IsNone ? null : FaultNames.Of(Kind);

    /// <summary>True where the answer, if there is one, does not leave as it is.</summary>
    public bool SpoilsAnswer => Kind is FaultKind.Html or FaultKind.Reset or FaultKind.ResetAfter or FaultKind.Stall or FaultKind.Truncate;

    /// <summary>True where the request never reaches the API.</summary>
    public bool PreventsWork => !IsNone && Kind is not (FaultKind.ResetAfter or FaultKind.Stall or FaultKind.Truncate);

    /// <summary>The answer in place of the work; throws where that is an error.</summary>
    public ApiResult AnswerInstead(DateTimeOffset now) => Kind switch
    {
        FaultKind.Throttled => throw ApiException.TooManyRequests(Seconds),
        FaultKind.ThrottledUntilDate => throw ApiException.TooManyRequests(Date(now + Plan!.RetryAfter)),
        FaultKind.ThrottledBare => throw ApiException.TooManyRequests(retryAfter: null),
        FaultKind.ServerError => throw new ApiException(500, "InternalServerError", "An unexpected error occurred."),
        FaultKind.Unavailable => throw ApiException.Unavailable(Seconds),
        FaultKind.UnavailableBare => throw ApiException.Unavailable(retryAfter: null),
        _ => new ApiResult(200, default),
    };

    /// <summary>Writes what is left of the answer.</summary>
    public async Task SpoilAsync(HttpContext context, ApiResult answer, TimeProvider clock)
    {
        if (Kind == FaultKind.Html)
        {
            // A validating proxy has to tell it from an answer of the API that is wrong.
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

    // Less than was announced: the server closes the connection, since nobody could tell where the next answer starts.
    private static Task WriteHalfAsync(HttpContext context, ApiResult answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Body.Length;
        return context.Response.Body.WriteAsync(answer.Body[..(answer.Body.Length / 2)], context.RequestAborted).AsTask();
    }

    private string Seconds => ((int)Plan!.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    // A date has no fractions: cut off, it would often be over before it is read.
    private static string Date(DateTimeOffset time) => time.AddSeconds(1).UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>Decides which requests go wrong by the plan, and counts them.</summary>
internal sealed class FaultInjector(FaultPlan start)
{
    // Plan and counts change together, so that no request is counted for a plan that is gone.
    private volatile Run _run = new(start);

    public FaultPlan Plan
    {
        get => _run.Plan;
        set => _run = new Run(value);
    }

    /// <summary>The fault for a request; the plan that it came from says how it looks.</summary>
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
