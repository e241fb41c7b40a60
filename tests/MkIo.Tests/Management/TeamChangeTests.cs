using MkIo.Management;
using MkIo.Resources;
using MkIo.Tests.Support;

namespace MkIo.Tests.Management;

public sealed class TeamChangeTests
{
    private const string Team = """{"metadata":{"id":"5f0e3c1a-7d4b-4c2e-9a68-0d1f2e3a4b5c","name":"t"},"spec":{"scopes":{"a/b":{"roles":["reader","user"]},"c":{"roles":["reader"]}}}}""";

    private static async Task<(Change<Team> Change, IReadOnlyList<ScriptedServer.Received> Requests)> UpdateAsync(TeamChange change)
    {
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200, Team));
        using var client = new MkIoClient(new MkIoClientOptions(Secret.From("token"), server.BaseUrl));
        return (await client.Management.Teams.UpdateAsync("t", change), server.Requests);
    }

    [Fact]
    public async Task Roles_go_by_name_and_a_scope_goes_with_its_last_role()
    {
        var (change, requests) = await UpdateAsync(new TeamChange { RemovedRoles = ["reader"] });
        Assert.Equal(ChangeKind.Updated, change.Kind);
        Assert.Equal(
            """[{"op":"remove","path":"/spec/scopes/a~1b/roles/reader"},{"op":"remove","path":"/spec/scopes/c"}]""",
            requests[1].Body);
    }

    [Fact]
    public async Task Roles_that_are_there_are_not_added_again()
    {
        var (change, requests) = await UpdateAsync(new TeamChange { Scope = "c", Roles = ["reader", "user"] });
        Assert.Equal(ChangeKind.Updated, change.Kind);
        Assert.Equal("""[{"op":"add","path":"/spec/scopes/c/roles/-","value":"user"}]""", requests[1].Body);
        Assert.Equal(ChangeKind.Unchanged, (await UpdateAsync(new TeamChange { Scope = "c", Roles = ["reader"] })).Change.Kind);
    }

    [Fact]
    public async Task Roles_for_a_team_with_several_scopes_need_a_scope()
    {
        var error = await Assert.ThrowsAsync<MkIoException>(() => UpdateAsync(new TeamChange { Roles = ["user"] }));
        Assert.Equal(MkIoErrorKind.InvalidRequest, error.Kind);
    }

    [Fact]
    public async Task A_desired_team_is_reached_by_the_steps_that_the_API_takes()
    {
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200, Team));
        using var client = new MkIoClient(new MkIoClientOptions(Secret.From("token"), server.BaseUrl));
        var change = await client.Management.Teams.UpdateAsync("t", team => team.Spec = new()
        {
            Description = "d",
            Members = new Dictionary<string, TeamMember> { ["5f0e3c1a-7d4b-4c2e-9a68-0d1f2e3a4b5c"] = new() { IsTeamAdmin = true } },
            Scopes = new Dictionary<string, TeamScope> { ["a/b"] = new() { Roles = ["user", "admin"] }, ["c"] = new() { Roles = [] }, ["new"] = new() { Roles = ["reader"] } },
        }, TestContext.Current.CancellationToken);
        Assert.Equal(ChangeKind.Updated, change.Kind);
        Assert.Equal(
            """[{"op":"add","path":"/spec/description","value":"d"},{"op":"add","path":"/spec/members/5f0e3c1a-7d4b-4c2e-9a68-0d1f2e3a4b5c","value":{"isTeamAdmin":true}},{"op":"add","path":"/spec/scopes/a~1b/roles/-","value":"admin"},{"op":"remove","path":"/spec/scopes/a~1b/roles/reader"},{"op":"remove","path":"/spec/scopes/c"},{"op":"add","path":"/spec/scopes/new","value":{"roles":["reader"]}}]""",
            server.Requests[1].Body);
        Assert.Equal(ChangeKind.Unchanged, (await client.Management.Teams.UpdateAsync("t", _ => { }, TestContext.Current.CancellationToken)).Kind);
    }
}
