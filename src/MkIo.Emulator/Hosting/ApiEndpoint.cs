using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using MkIo.Emulator.Auth;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Http;
using MkIo.Emulator.Management;

namespace MkIo.Emulator.Hosting;

/// <summary>One request of the API from the path to the answer: route, token, limit, project, permission, contract, handler.</summary>
internal sealed class ApiEndpoint(EmulatorState state)
{
    private const int ProjectSegment = 3;

    private static readonly string[] WriteMethods = ["PUT", "POST", "PATCH"];

    private readonly AccessCheck _access = new(state.Store, state.Catalog);

    public async ValueTask<ApiResult> HandleAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        var segments = SplitPath(context);
        var operation = FindOperation(context, segments);
        var caller = operation.Notes.NeedsNoToken ? null : state.Tokens.Authenticate(BearerToken.Read(context.Request) ?? context.Request.Headers["x-mkio-token"].ToString());
        state.Counts.Called(operation);
        var project = operation.NamesProject ? segments[ProjectSegment] : string.Empty;
        state.Limits?.Count(project, operation.IsRead);
        Projects.CheckName(project);
        if (caller is not null)
            _access.Run(operation, segments, caller, project, state.Settings.UserLacks);
        try
        {
            return await RunAsync(context, operation, segments, body).ConfigureAwait(false);
        }
        catch (ApiException error) when (error.IsInvalid)
        {
            state.Counts.Invalid(operation, error.Message);
            throw;
        }
    }

    private async ValueTask<ApiResult> RunAsync(
        HttpContext context, ApiOperation operation, string[] segments, ReadOnlyMemory<byte> body)
    {
        using var document = Validate(operation, context.Request, segments, body);
        // Named, so it exists from now on.
        var project = operation.NamesProject ? state.Store.GetOrAddProject(segments[ProjectSegment]) : null;
        var now = state.Clock.GetUtcNow();
        if (project is { Timers.IsEmpty: false })
            lock (project.Gate)
                project.Timers.ApplyDue(project, now);
        return await state.Handlers.HandleAsync(new ApiRequest
        {
            Operation = operation,
            Segments = segments,
            Query = context.Request.Query,
            Settings = state.Settings,
            Scope = operation.IsProjectScoped && project is not null ? project : state.Store.Organization,
            BaseUrl = new Uri($"{context.Request.Scheme}://{context.Request.Host}"),
            Cancelled = context.RequestAborted,
            Now = now,
            Body = document?.RootElement ?? default,
        }).ConfigureAwait(false);
    }

    // The raw target, because a slash within a name must not become one between names.
    private static string[] SplitPath(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var segments = (query < 0 ? target : target[..query]).TrimStart('/').Split('/');
        for (var i = 0; i < segments.Length; i++)
            segments[i] = Uri.UnescapeDataString(segments[i]);
        return segments;
    }

    private ApiOperation FindOperation(HttpContext context, string[] segments)
    {
        var methods = state.Contract.Routes.Find(segments) ?? throw ApiException.NotFound($"There is no operation at {context.Request.Path}.");
        if (methods.TryGetValue(context.Request.Method, out var operation))
            return operation;
        context.Response.Headers.Allow = string.Join(", ", methods.Keys);
        throw new ApiException(405, "MethodNotAllowed", $"{context.Request.Method} is not allowed here.");
    }

    private JsonDocument? Validate(ApiOperation operation, HttpRequest request, string[] segments, ReadOnlyMemory<byte> body)
    {
        JsonDocument? document = null;
        try
        {
            RequestValidator.CheckPath(operation, segments);
            RequestValidator.CheckQuery(operation, request.Query);
            if (!WriteMethods.Contains(operation.Method) || BodyReader.FindSchema(operation, request.ContentType, body) is not { } schema)
                return null;
            document = BodyReader.Parse(body);
            RequestValidator.CheckBody(operation, schema, document.RootElement);
            RequestValidator.RefuseFields(document.RootElement, state.Settings.RefuseFields);
            return document;
        }
        catch
        {
            document?.Dispose();
            throw;
        }
    }
}
