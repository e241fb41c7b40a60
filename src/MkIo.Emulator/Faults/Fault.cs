using System.Globalization;
using Microsoft.AspNetCore.Http;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Faults;

/// <summary>What goes wrong with one request; by default nothing.</summary>
internal readonly record struct Fault(FaultKind Kind, FaultPlan? Plan)
{
    private static readonly byte[] Page = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>"u8.ToArray();

    public bool IsNone => Kind == FaultKind.None;

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
