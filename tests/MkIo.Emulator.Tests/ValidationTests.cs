namespace MkIo.Emulator.Tests;

public sealed class ValidationTests
{
    [Theory]
    [InlineData("""{"properties":{}}""", "properties.storageAccountName: Required field is missing.")]
    [InlineData("""{}""", "properties: Required field is missing.")]
    [InlineData("""[]""", "body: Must be an object.")]
    [InlineData("""{"properties":{"storageAccountName":7}}""", "properties.storageAccountName: Must be a string.")]
    [InlineData("""{"properties":{"storageAccountName":null}}""", "properties.storageAccountName: Must not be null.")]
    [InlineData("""{"properties":{"storageAccountName":"s","container":"CAPITALS"}}""", "properties.container: Does not match the pattern")]
    [InlineData("""{"properties":{"storageAccountName":"s","container":"ab"}}""", "properties.container: Shorter than minimum length 3.")]
    [InlineData("""{"properties":{"storageAccountName":"s","containerDeletionPolicy":"Keep"}}""", "properties.containerDeletionPolicy: Must be one of Delete, Retain.")]
    [InlineData("""{"properties":{"storageAccountName":"s","created":"2026-01-01T00:00:00Z"}}""", "properties.created: Field is read-only and must not be sent.")]
    [InlineData("""{"name":"a","properties":{"storageAccountName":"s"}}""", "name: Field is read-only and must not be sent.")]
    [InlineData("""{"labels":{"k":1},"properties":{"storageAccountName":"s"}}""", "labels.k: Must be a string.")]
    [InlineData("""{"labels":{"k/":"v"},"properties":{"storageAccountName":"s"}}""", "labels.k/: A label has")]
    [InlineData("""{"properties":""", "body: Not JSON")]
    [InlineData("""<html></html>""", "body: Not JSON")]
    [InlineData("""{"properties":{"storageAccountName":"s"},"properties":{"storageAccountName":"t"}}""", "body: Not JSON")]
    public async Task A_wrong_asset_is_refused_by_field(string body, string detail)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var reply = await emulator.PutAsync(EmulatorClient.Assets() + "/a", body);
        Assert.Equal(400, reply.Status);
        Assert.StartsWith(detail, reply.Detail, StringComparison.Ordinal);
        Assert.Equal(404, (await emulator.GetAsync(EmulatorClient.Assets() + "/a")).Status);
    }

    [Theory]
    [InlineData("transforms/t", """{"properties":{"outputs":[{"preset":{}}]}}""", "properties.outputs[0].preset.@odata.type: Required field is missing.")]
    [InlineData("transforms/t", """{"properties":{"outputs":[{"preset":{"@odata.type":"#Other"}}]}}""", "properties.outputs[0].preset.@odata.type: Must be one of")]
    [InlineData("transforms/t", """{"properties":{"outputs":[{"preset":{"@odata.type":"#MediaKind.TrackInserterPreset","tracks":[]}}]}}""", "properties.outputs[0].preset.tracks: Must have at least 1 items.")]
    [InlineData("streamingLocators/l", """{"properties":{"assetName":"a","streamingPolicyName":"p","startTime":"yesterday"}}""", "properties.startTime: Not an ISO 8601 date and time.")]
    [InlineData("streamingEndpoints/e", """{"location":"x","properties":{"scaleUnits":1.5}}""", "properties.scaleUnits: Must be an integer.")]
    [InlineData("streamingEndpoints/e", """{"location":"x","properties":{"scaleUnits":1,"maxCacheAge":-1}}""", "properties.maxCacheAge: Must be at least 0.")]
    [InlineData("streamingEndpoints/e", """{"location":"x","properties":{"scaleUnits":1,"hostName":"h"}}""", "properties.hostName: Field is read-only and must not be sent.")]
    [InlineData("content/c", """{"metadata":{"displayName":"c","id":"x"}}""", "metadata.id: Field is read-only and must not be sent.")]
    [InlineData("storage/s", """{"status":{},"spec":{"type":"Microsoft.Storage","url":"http://x"}}""", "status: Field is read-only and must not be sent.")]
    [InlineData("storage/s", """{"spec":{"type":"Microsoft.Storage","url":"http://x","region":null}}""", "spec.region: Field is read-only and must not be sent.")]
    [InlineData("storage/s", """{"spec":{"type":"Microsoft.Storage","url":"http://x","credential":{"sasToken":"?sv=1&sig=x","signedStart":null}}}""", "spec.credential.signedStart: Field is read-only and must not be sent.")]
    [InlineData("storage/s", """{"spec":{"type":"FTP"}}""", "spec.type: Must be one of")]
    [InlineData("storage/s", """{"spec":{"type":"AWS.S3","bucketName":"Capitals"}}""", "spec.bucketName: Does not match the pattern")]
    [InlineData("storage/s", """{"spec":{"type":"Microsoft.Storage","url":"http://x","credential":{"sasToken":"sv=1"}}}""", "spec.credential.sasToken: Does not match the pattern")]
    public async Task Other_wrong_bodies_are_refused_by_field(string path, string body, string detail)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var reply = await emulator.PutAsync($"{EmulatorClient.Media()}/{path}", body);
        Assert.Equal(400, reply.Status);
        Assert.StartsWith(detail, reply.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_fields_are_refused_where_the_schema_forbids_them()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var reply = await emulator.PatchAsync(EmulatorClient.Media() + "/storage/s", """{"other":1}""");
        Assert.Equal((400, "other: Unknown field."), (reply.Status, reply.Detail));
    }

    [Theory]
    [InlineData("?unknown=1", "unknown: Unknown query parameter.")]
    [InlineData("?$top=many", "$top: Must be a non-negative integer.")]
    [InlineData("?$top=-1", "$top: Must be a non-negative integer.")]
    [InlineData("?$top=1&$top=2", "$top: Given more than once.")]
    [InlineData("?$skiptoken=x", "$skiptoken: Must be a non-negative integer.")]
    public async Task A_wrong_query_is_refused_by_parameter(string query, string detail)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var reply = await emulator.GetAsync(EmulatorClient.Assets() + query);
        Assert.Equal((400, detail), (reply.Status, reply.Detail));
    }

    [Theory]
    [InlineData("a%3Fb")]
    [InlineData("a%25b")]
    [InlineData("a%2Fb")]
    [InlineData("a%3Cb")]
    public async Task A_name_that_the_pattern_forbids_is_refused(string name)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var reply = await emulator.PutAsync($"{EmulatorClient.Assets()}/{name}", """{"properties":{"storageAccountName":"s"}}""");
        Assert.Equal(400, reply.Status);
        Assert.StartsWith("asset_name: Does not match the pattern", reply.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_may_hold_spaces_and_letters_of_any_language()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var path = EmulatorClient.Assets() + "/" + Uri.EscapeDataString("Zürich 1");
        Assert.Equal(201, (await emulator.PutAsync(path, """{"properties":{"storageAccountName":"s"}}""")).Status);
        Assert.Equal("Zürich 1", (await emulator.GetAsync(path)).Json["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_platform_s_error_form_is_kept()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var reply = await emulator.GetAsync(EmulatorClient.Assets() + "/none");
        Assert.Equal((404, "application/json"), (reply.Status, reply.ContentType));
        Assert.Equal(404, reply.Json["status"]!.GetValue<int>());
        Assert.Equal("NotFound", reply.Json["error"]!["code"]!.GetValue<string>());
        Assert.Equal(reply.Headers.GetValues("x-request-id").Single(), reply.Json["ref"]!.GetValue<string>());
        Assert.True(Guid.TryParse(reply.Json["ref"]!.GetValue<string>(), out _));
    }

    [Theory]
    [InlineData("POST", "/api/v1/projects/demo/media/assets/a", 405)]
    [InlineData("GET", "/api/v1/projects/demo/media/nothing", 404)]
    [InlineData("GET", "/api/v1/projects/demo/media/assets/a/storage", 404)]
    [InlineData("PUT", "/api/v1/projects/demo/media/assets/", 404)]
    public async Task What_is_not_in_the_documents_is_not_answered(string method, string path, int status)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        Assert.Equal(status, (await emulator.SendAsync(new HttpMethod(method), path)).Status);
    }

    [Fact]
    public async Task A_body_is_required_and_must_say_that_it_is_json()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var path = EmulatorClient.Assets() + "/a";
        Assert.Equal((400, "body: A body is required."), await emulator.SendAsync(HttpMethod.Put, path) is var none ? (none.Status, none.Detail) : default);
        Assert.Equal(415, (await emulator.SendAsync(HttpMethod.Put, path, "{}", contentType: "text/plain")).Status);
    }

    [Fact]
    public async Task A_field_can_be_refused_by_name()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        const string body = """{"properties":{"storageAccountName":"s","futureField":1}}""";
        Assert.Equal(1, (await emulator.PutAsync(EmulatorClient.Assets() + "/a", body)).Json["properties"]!["futureField"]!.GetValue<int>());

        await emulator.PostAsync("/_emulator/settings", """{"refuseFields":["properties.futureField"]}""");
        var reply = await emulator.PutAsync(EmulatorClient.Assets() + "/a", body);
        Assert.Equal((400, "properties.futureField: Unknown field."), (reply.Status, reply.Detail));
        Assert.Equal("ValidationError", reply.Json["error"]!["code"]!.GetValue<string>());
    }
}
