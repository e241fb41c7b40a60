using System.Text.Json;
using MkIo.Management;

namespace MkIo.Tests.Management;

public sealed class LeastPrivilegeTests
{
    private static readonly Guid Organization = Guid.Parse("a3d9b8c7-6e5f-4d3c-8b2a-1f0e9d8c7b6a");
    private static readonly Guid Project = Guid.Parse("5f0e3c1a-7d4b-4c2e-9a68-0d1f2e3a4b5c");

    [Fact]
    public void Rights_are_put_where_they_are_needed_and_cut_to_what_the_user_has()
    {
        using var own = JsonDocument.Parse(WithIds("""
            {"core.customer":{"ORGANIZATION":{"core.team":["get","update"]}},"core.project":{"PROJECT":{"ams.asset":["get","create","delete"]}}}
            """));
        var least = LeastPrivilege.For(
            [("ams.asset.get", false), ("ams.asset.create", false), ("ams.asset.get", false), ("infra.storage.get", false), ("core.team.get", true), ("core.user.get", true)],
            PermissionTree.Of(own.RootElement), Organization, new Dictionary<string, Guid> { ["demo"] = Project });

        Assert.Equal(["core.user.get", "infra.storage.get (project demo)"], least.Lacking);
        Assert.Equal(
            WithIds("""{"core.project":{"PROJECT":{"ams.asset":["create","get"]}},"core.customer":{"ORGANIZATION":{"core.team":["get"]}}}"""),
            JsonSerializer.Serialize(least.Tree.ToPermissions()));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"core.project":"all"}""")]
    [InlineData("""{"core.project":{"id":{"ams.asset":"get"}}}""")]
    public void A_tree_of_another_form_gives_no_right(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.True(PermissionTree.Of(document.RootElement).IsEmpty);
    }

    private static string WithIds(string json) => json.Replace("ORGANIZATION", Organization.ToString()).Replace("PROJECT", Project.ToString());
}
