namespace MkIo.Emulator.Tests;

public sealed class PatchTests
{
    private const string Source = """{"metadata":{"displayName":"one","labels":{"a":"1","b":"2"}},"spec":{"contentName":"c","transport":{"type":"SRTListener","port":5001}}}""";

    [Fact]
    public async Task A_merge_changes_what_it_names_and_replaces_maps_as_a_whole()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var path = EmulatorClient.Media() + "/sources/s";
        var created = await emulator.PutAsync(path, Source);
        Assert.Equal(201, created.Status);
        var reply = await emulator.PatchAsync(path, """{"metadata":{"labels":{"c":"3"}},"spec":{"transport":{"url":"srt://x"}}}""");
        Assert.Equal(200, reply.Status);
        Assert.Equal("one", reply.Json["metadata"]!["displayName"]!.GetValue<string>());
        Assert.Equal("""{"c":"3"}""", reply.Json["metadata"]!["labels"]!.ToJsonString());
        Assert.Equal(5001, reply.Json["spec"]!["transport"]!["port"]!.GetValue<int>());
        Assert.Equal("srt://x", reply.Json["spec"]!["transport"]!["url"]!.GetValue<string>());
        Assert.Equal("c", reply.Json["spec"]!["contentName"]!.GetValue<string>());
        Assert.Equal(created.Json["metadata"]!["id"]!.ToString(), reply.Json["metadata"]!["id"]!.ToString());
    }

    [Fact]
    public async Task Null_is_a_value_where_the_field_may_be_null()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var path = EmulatorClient.Media() + "/sources/s";
        await emulator.PutAsync(path, Source);
        var reply = await emulator.PatchAsync(path, """{"spec":{"contentName":null}}""");
        Assert.True(reply.Json["spec"]!.AsObject().TryGetPropertyValue("contentName", out var value) && value is null);
    }

    [Fact]
    public async Task A_json_patch_adds_replaces_and_removes()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        const string path = "/api/v1/organization/teams/t";
        await emulator.PutAsync(path, """{"spec":{"description":"one","members":{"u1":{"isTeamAdmin":true}}}}""");
        var reply = await emulator.PatchAsync(path, """
            [{"op":"replace","path":"/spec/description","value":"two"},
             {"op":"add","path":"/spec/members/u2","value":{"isTeamAdmin":false}},
             {"op":"remove","path":"/spec/members/u1"},
             {"op":"stringReplace","path":"/spec/description","search":"w","value":"W"}]
            """);
        Assert.Equal(200, reply.Status);
        Assert.Equal("tWo", reply.Json["spec"]!["description"]!.GetValue<string>());
        Assert.Equal(["u2"], reply.Json["spec"]!["members"]!.AsObject().Select(member => member.Key));
        var wrong = await emulator.PatchAsync(path, """[{"op":"remove","path":"/spec/members/u9"}]""");
        Assert.Equal((400, "[0].path: There is nothing at '/spec/members/u9'."), (wrong.Status, wrong.Detail));
    }

    [Fact]
    public async Task A_json_patch_takes_a_text_out_of_a_list_by_the_text_itself()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        const string path = "/api/v1/organization/teams/t";
        await emulator.PutAsync(path, """{"spec":{"description":"one","members":{},"scopes":{"demo":{"roles":["reader","user"]}}}}""");
        var reply = await emulator.PatchAsync(path, """[{"op":"remove","path":"/spec/scopes/demo/roles/reader"}]""");
        Assert.Equal(200, reply.Status);
        Assert.Equal("""["user"]""", reply.Json["spec"]!["scopes"]!["demo"]!["roles"]!.ToJsonString());
        Assert.Equal(400, (await emulator.PatchAsync(path, """[{"op":"remove","path":"/spec/scopes/demo/roles/owner"}]""")).Status);
    }

    [Fact]
    public async Task Immutable_fields_stay_when_left_out_and_are_refused_when_changed()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var path = EmulatorClient.Media() + "/liveEvents/event1";
        const string access = """{"ip":{"allow":[]}}""";
        string Body(string encoding) => $$$$$"""
            {"location":"uk","tags":{},"properties":{"useStaticHostname":true,"streamOptions":[],"encoding":{"encodingType":"{{{{{encoding}}}}}"},
             "input":{"accessControl":{{{{{access}}}}},"timedMetadataEndpoints":[],"accessToken":"0123456789","keyFrameIntervalDuration":"PT2S"}}}
            """;
        Assert.Equal(200, (await emulator.PutAsync(path, Body("Standard"))).Status);
        Assert.Equal(200, (await emulator.PutAsync(path, Body("Standard"))).Status);
        var reply = await emulator.PutAsync(path, Body("None"));
        Assert.Equal((409, "properties.encoding: Cannot be changed after creation."), (reply.Status, reply.Detail));
    }

    [Fact]
    public async Task What_has_no_declared_update_is_a_conflict_when_it_exists()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var path = EmulatorClient.Media() + "/content/c";
        const string body = """{"metadata":{"displayName":"one"}}""";
        Assert.Equal((201, 409), ((await emulator.PutAsync(path, body)).Status, (await emulator.PutAsync(path, body)).Status));
    }
}
