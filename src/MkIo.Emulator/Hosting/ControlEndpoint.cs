using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using MkIo.Emulator.Faults;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Hosting;

/// <summary>The emulator's own operations under <c>/_emulator</c>: for tests, and not of the platform.</summary>
internal sealed class ControlEndpoint(EmulatorState state)
{
    public ApiResult Handle(HttpRequest request, ReadOnlyMemory<byte> body) => (request.Method, request.Path.Value) switch
    {
        ("GET", "/_emulator/operations") => ApiResult.Json(200, Operations(request)),
        ("GET", "/_emulator/requests") => ApiResult.Json(200, Requests(request)),
        ("GET", "/_emulator/settings") => ApiResult.Json(200, state.Settings.ToJson()),
        ("POST", "/_emulator/settings") => ChangeSettings(body),
        ("GET", "/_emulator/faults") => ApiResult.Json(200, state.Faults.ToJson()),
        ("POST", "/_emulator/faults") => ChangeFaults(body),
        ("GET", "/_emulator/stats") => ApiResult.Json(200, state.Traffic.ToJson()),
        ("POST", "/_emulator/users") => AddUser(body),
        ("POST", "/_emulator/reset") => Reset(),
        _ => throw ApiException.NotFound("The emulator has operations, requests, settings, faults, stats, users and reset."),
    };

    private JsonObject Operations(HttpRequest request) => new()
    {
        ["operations"] = state.Counts.ToJson(calledOnly: request.Query["called"] == "true"),
    };

    private JsonObject Requests(HttpRequest request)
    {
        var last = RequestLog.Capacity;
        if (request.Query.TryGetValue("last", out var text) && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out last))
            throw ApiException.Invalid("last", "Must be a non-negative integer.");
        return new JsonObject { ["requests"] = state.Log.ToJson(last) };
    }

    private ApiResult ChangeSettings(ReadOnlyMemory<byte> body)
    {
        using var changes = BodyReader.Parse(body);
        return ApiResult.Json(200, state.Change(settings => settings.Merge(changes.RootElement)).ToJson());
    }

    private ApiResult ChangeFaults(ReadOnlyMemory<byte> body)
    {
        using var plan = BodyReader.Parse(body);
        try
        {
            state.Faults.Plan = FaultPlanText.Parse(plan.RootElement);
        }
        catch (FormatException error)
        {
            throw ApiException.Invalid("body", error.Message);
        }
        return ApiResult.Json(200, state.Faults.ToJson());
    }

    private ApiResult AddUser(ReadOnlyMemory<byte> body)
    {
        using var user = BodyReader.Parse(body);
        if (user.RootElement.ValueKind != JsonValueKind.Object || !user.RootElement.TryGetProperty("email", out var email) || email.ValueKind != JsonValueKind.String)
            throw ApiException.Invalid("email", "Must be a mail address.");
        state.AddUser(email.GetString()!);
        return ApiResult.NoContent;
    }

    private ApiResult Reset()
    {
        state.Reset();
        return ApiResult.NoContent;
    }
}
