using System.Text.Json.Nodes;
using MkIo.Emulator.Contract;
using MkIo.Emulator.Resources;

namespace MkIo.Emulator.Tests;

public sealed class PermissionTests
{
    private const string Tokens = "/api/v1/user/tokens";

    private static readonly string OrganizationId = Identity.OrganizationId.ToString();

    [Fact]
    public async Task Each_operation_that_names_a_permission_needs_it_and_nothing_else()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var everything = (await emulator.GetAsync("/api/v1/user/rbac")).Json;
        var problems = new List<string>();
        var named = ApiContract.Current.Operations.Where(operation => operation.Notes.Permissions.Count > 0).ToList();
        Assert.Equal(192, named.Count);
        foreach (var operation in named)
        {
            // Nothing of these names exists, so a PUT creates.
            var needed = operation.Notes.Permissions.FirstOrDefault(permission => operation.Method == "PUT" && permission.EndsWith(".create", StringComparison.Ordinal))
                ?? operation.Notes.Permissions[0];
            var path = "/" + string.Join('/', operation.Segments.Select(segment => segment == "{project_name}" ? "demo" : segment.StartsWith('{') ? "none" : segment));
            var allowed = await CallAsync(Only(everything, operation, needed));
            if (allowed.Status is 401 or 403)
                problems.Add($"{operation.Key} with {needed}: {allowed.Text}");
            var refused = await CallAsync(Without(everything, operation.Notes.Permissions));
            if (refused.Status != 403 || !refused.Detail.Contains(needed, StringComparison.Ordinal))
                problems.Add($"{operation.Key} without {needed}: {refused.Text}");

            async Task<Reply> CallAsync(JsonNode permissions) =>
                await emulator.SendAsync(new HttpMethod(operation.Method), path, operation.Bodies.Count > 0 ? "{}" : null, await TokenAsync(emulator, permissions));
        }
        Assert.True(problems.Count == 0, string.Join(Environment.NewLine, problems));
    }

    [Fact]
    public async Task A_token_is_for_the_projects_that_it_names()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var demo = await ProjectIdAsync(emulator, "demo");
        var token = await TokenAsync(emulator, Tree("core.project", demo, "ams.asset", "get"));
        Assert.Equal(200, (await emulator.GetAsync(EmulatorClient.Assets(), token)).Status);
        var other = await emulator.GetAsync(EmulatorClient.Assets("other"), token);
        Assert.Equal((403, "The token lacks the permission ams.asset.get in project 'other'."), (other.Status, other.Detail));
        Assert.Equal(403, (await emulator.GetAsync("/api/v1/projects", token)).Status);
        Assert.Equal(200, (await emulator.GetAsync("/api/v1/user/profile", token)).Status);
    }

    [Fact]
    public async Task To_create_and_to_update_are_two_permissions()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await emulator.PutAssetAsync("old");
        var project = await ProjectIdAsync(emulator, "demo");
        var create = await TokenAsync(emulator, Tree("core.project", project, "ams.asset", "create"));
        var update = await TokenAsync(emulator, Tree("core.project", project, "ams.asset", "update"));
        Assert.Equal((201, 403), (await PutAsync("new", create), await PutAsync("old", create)));
        Assert.Equal((403, 200), (await PutAsync("newer", update), await PutAsync("old", update)));
        // Where a POST names both, each of them will do.
        foreach (var token in new[] { create, update })
            Assert.Equal(200, (await emulator.SendAsync(HttpMethod.Post, EmulatorClient.Assets() + "/old/getFileAccessInfo", token: token)).Status);

        async Task<int> PutAsync(string name, string token) => (await emulator.SendAsync(
            HttpMethod.Put, $"{EmulatorClient.Assets()}/{name}", $$$"""{"properties":{"storageAccountName":"s","container":"{{{name}}}"}}""", token)).Status;
    }

    [Theory]
    [InlineData("core.project", "DEMO", "ams.asset", "fly", "permissions: Not yours to give: ams.asset.fly in core.project DEMO.")]
    [InlineData("core.project", "none", "ams.asset", "get", "permissions: Not yours to give: ams.asset.get in core.project none.")]
    [InlineData("core.customer", "ORG", "ams.asset", "get", "permissions: Not yours to give: ams.asset.get in core.customer ORG.")]
    public async Task Nobody_gives_more_than_they_have(string scope, string id, string resource, string verb, string detail)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var project = await ProjectIdAsync(emulator, "demo");
        string Real(string text) => text.Replace("DEMO", project, StringComparison.Ordinal).Replace("ORG", OrganizationId, StringComparison.Ordinal);
        var reply = await CreateAsync(emulator, Tree(scope, Real(id), resource, verb));
        Assert.Equal((400, Real(detail)), (reply.Status, reply.Detail));
    }

    [Theory]
    [InlineData("""{"core.project":[]}""")]
    [InlineData("""{"core.project":{"x":[]}}""")]
    [InlineData("""{"core.project":{"x":{"ams.asset":"get"}}}""")]
    public async Task A_tree_of_another_form_is_refused(string permissions)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        Assert.Equal(400, (await CreateAsync(emulator, JsonNode.Parse(permissions)!)).Status);
    }

    [Fact]
    public async Task What_the_user_lacks_is_in_no_tree_and_no_token_has_it()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var project = await ProjectIdAsync(emulator, "demo");
        var token = await TokenAsync(emulator, Tree("core.project", project, "ams.asset", "delete"));
        await emulator.PostAsync("/_emulator/settings", """{"userLacks":["ams.asset.delete"]}""");
        var rbac = (await emulator.GetAsync("/api/v1/user/rbac")).Json;
        Assert.DoesNotContain("delete", rbac["core.project"]![project]!["ams.asset"]!.ToJsonString(), StringComparison.Ordinal);
        foreach (var sent in new[] { emulator.Host.Token, token })
        {
            var reply = await emulator.SendAsync(HttpMethod.Delete, EmulatorClient.Assets() + "/a", token: sent);
            Assert.Equal((403, "The user lacks the permission ams.asset.delete in project 'demo'."), (reply.Status, reply.Detail));
        }
        Assert.Equal(400, (await CreateAsync(emulator, Tree("core.project", project, "ams.asset", "delete"))).Status);
    }

    [Fact]
    public async Task The_tree_has_the_projects_that_there_are()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await emulator.PutAssetAsync("one", project: "other");
        var rbac = (await emulator.GetAsync("/api/v1/user/rbac")).Json;
        Assert.Equal(
            new[] { await ProjectIdAsync(emulator, "demo"), await ProjectIdAsync(emulator, "other") }.Order(),
            rbac["core.project"]!.AsObject().Select(entry => entry.Key).Order());
        Assert.Equal(["create", "delete", "get", "update"], Verbs(rbac["core.project"]!.AsObject().First().Value!["ams.asset"]!));
        Assert.Null(rbac["core.customer"]![OrganizationId]!["ams.asset"]);
        Assert.Contains("get", Verbs(rbac["core.customer"]![OrganizationId]!["core.project"]!));

        static IEnumerable<string> Verbs(JsonNode node) => node.AsArray().Select(verb => verb!.GetValue<string>());
    }

    private static JsonObject Tree(string scope, string id, string resource, string verb) =>
        new() { [scope] = new JsonObject { [id] = new JsonObject { [resource] = new JsonArray(verb) } } };

    private static JsonObject Only(JsonNode everything, ApiOperation operation, string permission)
    {
        var (scope, id) = operation.NamesProject ? ("core.project", everything["core.project"]!.AsObject().First().Key) : ("core.customer", OrganizationId);
        var dot = permission.LastIndexOf('.');
        return Tree(scope, id, permission[..dot], permission[(dot + 1)..]);
    }

    private static JsonNode Without(JsonNode everything, IReadOnlyList<string> permissions)
    {
        var rest = everything.DeepClone();
        foreach (var (_, ids) in rest.AsObject())
            foreach (var (_, branch) in ids!.AsObject())
                foreach (var (resource, verbs) in branch!.AsObject())
                    verbs!.AsArray().RemoveAll(verb => permissions.Contains($"{resource}.{verb}"));
        return rest;
    }

    private static async Task<string> ProjectIdAsync(EmulatorClient emulator, string name) =>
        (await emulator.GetAsync("/api/v1/projects/" + name)).Json["metadata"]!["id"]!.GetValue<string>();

    private static Task<Reply> CreateAsync(EmulatorClient emulator, JsonNode permissions) => emulator.PostAsync(
        Tokens,
        new JsonObject { ["type"] = "restricted", ["organizationId"] = OrganizationId, ["permissions"] = permissions.DeepClone() }.ToJsonString());

    private static async Task<string> TokenAsync(EmulatorClient emulator, JsonNode permissions)
    {
        var reply = await CreateAsync(emulator, permissions);
        Assert.True(reply.Status == 201, reply.Text);
        return reply.Json["metadata"]!["JWT"]!.GetValue<string>();
    }
}
