using Microsoft.AspNetCore.Http;
using MkIo.Emulator.Faults;
using MkIo.Emulator.Files;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Hosting;

/// <summary>
/// Handles every request: reads its body, dispatches it, delays and writes the response, and logs both.
/// An injected fault replaces the handler, or alters its response.
/// </summary>
internal sealed class RequestPipeline(EmulatorState state)
{
    private readonly ApiEndpoint _api = new(state);
    private readonly ControlEndpoint _control = new(state);
    private readonly DownloadEndpoint _files = new(state.Store, state.Storage, state.Clock, () => TakeTruncation(state));

    public async Task HandleAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/_emulator", StringComparison.Ordinal))
        {
            await WriteAsync(context, await AnswerAsync(context, body => new(_control.Handle(context.Request, body))).ConfigureAwait(false)).ConfigureAwait(false);
            return;
        }
        if (context.Request.Path.StartsWithSegments(DownloadEndpoint.Root, StringComparison.Ordinal))
        {
            await DownloadAsync(context).ConfigureAwait(false);
            return;
        }
        ReadOnlyMemory<byte> sent = default;
        var fault = NextFault(context.Request);
        var answer = await AnswerAsync(context, body =>
        {
            sent = body;
            return fault.ReplacesHandler ? new(fault.CreateResponse(state.Clock.GetUtcNow())) : _api.HandleAsync(context, body);
        }).ConfigureAwait(false);
        if (state.Latency > TimeSpan.Zero)
            await Task.Delay(state.Latency, state.Clock, context.RequestAborted).ConfigureAwait(false);
        state.Log.Add(new LoggedRequest(context.Request.Method, context.Request.Path + context.Request.QueryString, answer.Result.Status, sent, fault.Name));
        state.Traffic.Count(HttpMethods.IsGet(context.Request.Method), answer.Result.Status);
        await (fault.AltersResponse ? fault.WriteAlteredAsync(context, answer.Result, state.Clock) : WriteAsync(context, answer)).ConfigureAwait(false);
    }

    private async Task DownloadAsync(HttpContext context)
    {
        HttpResponseMessage? file = null;
        ReadOnlyMemory<byte> sent = default;
        var answer = await AnswerAsync(context, async body =>
        {
            sent = body;
            file = await _files.OpenAsync(context.Request, body, context.RequestAborted).ConfigureAwait(false);
            return new ApiResult((int)file.StatusCode, default);
        }).ConfigureAwait(false);
        state.Log.Add(new LoggedRequest(context.Request.Method, context.Request.Path, answer.Result.Status, sent, Fault: null));
        using (file)
            await (file is null ? WriteAsync(context, answer) : _files.CopyAsync(file, context)).ConfigureAwait(false);
    }

    private static bool TakeTruncation(EmulatorState state)
    {
        var taken = false;
        state.Change(settings => settings with { TruncatedDownloads = (taken = settings.TruncatedDownloads > 0) ? settings.TruncatedDownloads - 1 : 0 });
        return taken;
    }

    private Fault NextFault(HttpRequest request) =>
        !state.Faults.Plan.IsEmpty && request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? state.Faults.Next(request.Method, request.Path + request.QueryString)
            : default;

    private static async Task<Answer> AnswerAsync(HttpContext context, Func<ReadOnlyMemory<byte>, ValueTask<ApiResult>> handle)
    {
        var reference = Guid.NewGuid().ToString();
        try
        {
            var body = await BodyReader.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
            return new Answer(await handle(body).ConfigureAwait(false), reference);
        }
        catch (ApiException error)
        {
            if (error.RetryAfter is { } time)
                context.Response.Headers.RetryAfter = time;
            return new Answer(new ApiResult(error.Status, ErrorBody.Create(error, reference)), reference);
        }
        catch (BadHttpRequestException error)
        {
            return new Answer(new ApiResult(error.StatusCode, ErrorBody.Create(new ApiException(error.StatusCode, "BadRequest", error.Message), reference)), reference);
        }
        catch (Exception error) when (!context.RequestAborted.IsCancellationRequested)
        {
            // A bug of the emulator: the caller gets the platform's error body, the console the details.
            await Console.Error.WriteLineAsync($"{context.Request.Method} {context.Request.Path}: {error}").ConfigureAwait(false);
            return new Answer(new ApiResult(500, ErrorBody.Create(new ApiException(500, "InternalServerError", "The emulator failed."), reference)), reference);
        }
    }

    private static Task WriteAsync(HttpContext context, Answer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Result.Status;
        response.Headers["x-request-id"] = answer.Reference;
        if (answer.Result.Status == 204)
            return Task.CompletedTask;
        response.ContentType = answer.Result.ContentType ?? "application/json";
        if (answer.Result.FileName is { } file)
            response.Headers.ContentDisposition = $"attachment; filename=\"{file}\"";
        response.ContentLength = answer.Result.Body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(answer.Result.Body).AsTask();
    }

    private readonly record struct Answer(ApiResult Result, string Reference);
}
