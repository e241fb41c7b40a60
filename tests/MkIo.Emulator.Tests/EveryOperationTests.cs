using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Live;
using MkIo.Emulator.Management;
using MkIo.Emulator.Media;
using MkIo.Emulator.Resources;

namespace MkIo.Emulator.Tests;

/// <summary>Calls every operation of the four documents and holds each answer against its declared form.</summary>
public sealed class EveryOperationTests
{
    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["POST /api/v1/user/tokens"] = $$"""{"type":"full-access","organizationId":"{{Identity.OrganizationId}}"}""",
        ["PATCH /api/v1/organization/teams/{team_name}"] = """[{"op":"add","path":"/spec/description","value":"changed"}]""",
        ["PATCH /api/v1/organization/paymentMethods/{paymentmethod_id}"] = """[{"op":"replace","path":"/metadata/displayName","value":"changed"}]""",
        ["PATCH /api/v1/user/organizations/{organization_id}"] = "{}",
        ["POST /api/v1/organization/reports/usage"] = """{"startDate":"2026-01-01","endDate":"2026-02-01"}""",
    };

    private readonly Dictionary<string, string> _parameters = new()
    {
        ["project_name"] = "demo",
        ["location_name"] = Identity.LocationName,
        ["role_name"] = "project-contributor",
        ["scope_name"] = "demo",
        ["user_id"] = Identity.UserId.ToString(),
        ["organization_id"] = Identity.OrganizationId.ToString(),
        ["paymentmethod_id"] = OrganizationContent.PaymentMethodId.ToString(),
        ["config_type"] = "encodingLive",
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_operation_answers_in_its_declared_form(bool withOptional)
    {
        await using var emulator = await EmulatorClient.StartAsync(new EmulatorOptions { StorageCheck = false, StateTime = TimeSpan.Zero });
        var sample = new SampleBody(withOptional);
        var problems = new List<string>();
        foreach (var operation in ApiContract.Current.Operations.OrderBy(Phase).ThenBy(Depth).ThenBy(Rank))
            if (await CallAsync(emulator, operation, sample) is { } problem)
                problems.Add($"{operation.Key}: {problem}");

        Assert.True(problems.Count == 0, string.Join(Environment.NewLine, problems));
        var counts = (await emulator.GetAsync("/_emulator/operations?called=true")).Json["operations"]!.AsArray();
        Assert.Equal(209, counts.Count);
        Assert.All(counts, entry => Assert.Equal(0, entry!["invalid"]!.GetValue<int>()));
    }

    private async Task<string?> CallAsync(EmulatorClient emulator, ApiOperation operation, SampleBody sample)
    {
        var path = string.Join('/', operation.Segments.Select(segment => segment.StartsWith('{') ? Parameter(operation, segment[1..^1]) : segment));
        var (contentType, body) = operation.Bodies.Count == 0
            ? ("application/json", null)
            : (operation.Bodies.Keys.First(), Bodies.GetValueOrDefault(operation.Key) ?? sample.Create(operation.Bodies.Values.First())!.ToJsonString());
        // The type of a flow is that of its collection, and a sample has the first one of the document.
        if (body is not null && FlowBehavior.Types.GetValueOrDefault(operation.Segments.ElementAtOrDefault(5) ?? string.Empty) is { } flow && operation.Segments[4] == "live")
            body = body.Replace("\"LiveChannel\"", $"\"{flow}\"", StringComparison.Ordinal);
        // A job that is finished at once could not be cancelled.
        var isJob = operation.Key == "PUT " + JobBehavior.ItemPath;
        if (isJob)
            await emulator.PostAsync("/_emulator/settings", """{"stateSeconds":3600}""");
        var reply = await emulator.SendAsync(new HttpMethod(operation.Method), "/" + path, body, contentType: contentType);
        if (isJob)
            await emulator.PostAsync("/_emulator/settings", """{"stateSeconds":0}""");
        if (!operation.IsImplemented)
            return reply.Status == 501 ? null : $"answered {reply.Status}";
        if (reply.Status >= 300 || !operation.Declares(reply.Status))
            return $"answered {reply.Status} {reply.Text} to {body}";
        Remember(operation, reply);
        if (operation.Responses[reply.Status] is not { } schema)
            return null;
        var errors = SchemaValidator.ValidateResponse(reply.Element, schema);
        return errors.IsEmpty ? null : $"{errors} in {reply.Text}";
    }

    private string Parameter(ApiOperation operation, string name)
    {
        if (name == "name" && operation.Path.Contains("/presets/", StringComparison.Ordinal))
            return "default";
        return _parameters.GetValueOrDefault(name, "sample");
    }

    private void Remember(ApiOperation operation, Reply reply)
    {
        JsonNode? Metadata(string name) => reply.Json["metadata"]?[name];
        var (parameter, value) = operation.Key switch
        {
            "POST /api/v1/user/tokens" => ("token_id", Metadata("id")),
            "POST /api/v1/organization/invites" => ("invite_id", Metadata("id")),
            var key when key.StartsWith("POST ", StringComparison.Ordinal) && key.EndsWith("/credentials", StringComparison.Ordinal) => ("credential_id", Metadata("id")),
            "PUT " + TemplateConfigBehavior.ItemPath => ("version", Metadata("hash")),
            _ => (string.Empty, null),
        };
        if (value is not null)
            _parameters[parameter] = value.GetValue<string>();
    }

    // What creates comes first, what destroys last, and what takes away our own token after all else.
    private static int Phase(ApiOperation operation) => operation switch
    {
        { Key: "DELETE /api/v1/user/tokens" } => 9,
        { Method: "PUT" } => 0,
        { Method: "POST" } => 1,
        { Method: "DELETE", Path: StreamingLocatorBehavior.ItemPath } => 3,
        { Method: "DELETE" } => 4,
        _ => 2,
    };

    // A locator names other resources, and what runs can be restarted.
    private static int Rank(ApiOperation operation) => operation switch
    {
        { Path: StreamingLocatorBehavior.ItemPath } => 1,
        _ => operation.Path.EndsWith("/start", StringComparison.Ordinal) ? -1 : 0,
    };

    private static int Depth(ApiOperation operation) => operation.Method == "DELETE" ? -operation.Segments.Length : operation.Segments.Length;
}
