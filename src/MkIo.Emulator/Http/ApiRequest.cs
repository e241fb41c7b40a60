using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using MkIo.Emulator.Auth;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Http;

/// <summary>A request that has passed authentication and the contract.</summary>
internal sealed class ApiRequest
{
    public required ApiOperation Operation { get; init; }

    /// <summary>The path's segments, unescaped.</summary>
    public required string[] Segments { get; init; }

    public required IQueryCollection Query { get; init; }

    public required EmulatorState State { get; init; }

    /// <summary>Where the resource lives: the project of the path, or the organization.</summary>
    public required ResourceScope Scope { get; init; }

    public required Uri BaseUrl { get; init; }

    public required CancellationToken Cancelled { get; init; }

    /// <summary>Null where no token is needed.</summary>
    public IssuedToken? Caller { get; init; }

    /// <summary>When it came: one time for all that it does.</summary>
    public required DateTimeOffset Now { get; init; }

    public JsonElement Body { get; init; }

    public string Parameter(string name) =>
        Segments[Operation.PathParameters.First(parameter => parameter.Name == name).Segment];

    public JsonObject BodyObject() => JsonObject.Create(Body)!.DeepClone().AsObject();

    /// <summary>The answer to a success: the declared status with a body, or without one where none is declared.</summary>
    public ApiResult Answer(JsonNode body) => ApiResult.Json(Operation.SuccessStatus, body);
}
