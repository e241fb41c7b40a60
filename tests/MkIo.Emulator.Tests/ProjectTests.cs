namespace MkIo.Emulator.Tests;

public sealed class ProjectTests
{
    [Fact]
    public async Task Projects_are_kept_apart()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await emulator.PutAssetAsync("one");
        Assert.Empty((await emulator.GetAsync(EmulatorClient.Assets("other"))).Names);
        await emulator.PutAssetAsync("one", project: "other");
        await emulator.DeleteAsync(EmulatorClient.Assets() + "/one");
        Assert.Equal(["one"], (await emulator.GetAsync(EmulatorClient.Assets("other"))).Names);
        Assert.Equal(["demo", "other"], (await emulator.GetAsync("/api/v1/projects")).Names);
    }

    [Theory]
    [InlineData("missing-x", 404)]
    [InlineData("forbidden-x", 403)]
    public async Task Two_prefixes_stand_for_wrong_projects(string project, int status)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        Assert.Equal(status, (await emulator.GetAsync(EmulatorClient.Assets(project))).Status);
        Assert.Equal(status, (await emulator.GetAsync($"/api/v1/projects/{project}")).Status);
        Assert.DoesNotContain(project, (await emulator.GetAsync("/api/v1/projects")).Names);
    }

    [Fact]
    public async Task A_project_can_be_described()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        Assert.Equal("fresh", (await emulator.GetAsync("/api/v1/projects/fresh")).Json["spec"]!["name"]!.GetValue<string>());
        var reply = await emulator.PutAsync("/api/v1/projects/fresh", """{"displayName":"Fresh","locationName":"uksouth","paymentMethodId":"c4e1d2b3-5a69-4788-97a6-b5c4d3e2f1a0"}""");
        Assert.Equal((201, "Fresh"), (reply.Status, reply.Json["spec"]!["displayName"]!.GetValue<string>()));
    }
}
