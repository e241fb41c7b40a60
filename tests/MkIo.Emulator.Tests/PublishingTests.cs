using System.Text.Json.Nodes;

namespace MkIo.Emulator.Tests;

public sealed class PublishingTests
{
    private const string KeyPolicy = """
        {"properties":{"options":[
          {"name":"clear","configuration":{"@odata.type":"#Microsoft.Media.ContentKeyPolicyClearKeyConfiguration"},
           "restriction":{"@odata.type":"#Microsoft.Media.ContentKeyPolicyTokenRestriction","audience":"a","issuer":"i","restrictionTokenType":"Jwt",
             "primaryVerificationKey":{"@odata.type":"#Microsoft.Media.ContentKeyPolicySymmetricTokenKey","keyValue":"c2VjcmV0LWtleQ=="}}},
          {"name":"fair","restriction":{"@odata.type":"#Microsoft.Media.ContentKeyPolicyOpenRestriction"},
           "configuration":{"@odata.type":"#Microsoft.Media.ContentKeyPolicyFairPlayConfiguration","ask":"YXNr","fairPlayPfx":"cGZ4",
             "fairPlayPfxPassword":"hush","rentalAndLeaseKeyType":"Undefined","rentalDuration":0}}]}}
        """;

    private static readonly string[] Predefined =
    [
        "Predefined_ClearStreamingOnly", "Predefined_DownloadOnly", "Predefined_DownloadAndClearStreaming",
        "Predefined_ClearKey", "Predefined_MultiDrmCencStreaming", "Predefined_MultiDrmStreaming",
    ];

    [Fact]
    public async Task Each_project_has_the_predefined_policies_and_they_stay()
    {
        await using var emulator = await MediaClient.StartAsync(stateMilliseconds: 0);
        Assert.Equal(Predefined, (await emulator.GetAsync(EmulatorClient.Media("other") + "/streamingPolicies")).Names);
        var path = EmulatorClient.Media() + "/streamingPolicies/Predefined_ClearKey";
        Assert.Equal(409, (await emulator.DeleteAsync(path)).Status);
        Assert.Equal(409, (await emulator.PutAsync(path, """{"properties":{}}""")).Status);
        Assert.Equal(400, (await emulator.PutAsync(path + "2", """{"properties":{}}""")).Status);
        Assert.Equal(200, (await emulator.GetAsync(path)).Status);
    }

    [Theory]
    [InlineData("Predefined_ClearStreamingOnly", "Hls NoEncryption,Dash NoEncryption", "")]
    [InlineData("Predefined_DownloadOnly", "", "")]
    [InlineData("Predefined_ClearKey", "Hls EnvelopeEncryption,Dash EnvelopeEncryption", "ClearKey")]
    [InlineData("Predefined_MultiDrmCencStreaming", "Hls CommonEncryptionCenc,Dash CommonEncryptionCenc", "PlayReady,Widevine")]
    [InlineData("Predefined_MultiDrmStreaming", "Hls CommonEncryptionCenc,Dash CommonEncryptionCenc,Hls CommonEncryptionCbcs,Dash CommonEncryptionCbcs", "PlayReady,Widevine,FairPlay")]
    public async Task Paths_are_those_that_the_policy_allows(string policy, string paths, string drm)
    {
        await using var emulator = await MediaClient.StartAsync(stateMilliseconds: 0);
        await emulator.PutAssetAsync("aaa");
        var body = MediaClient.LocatorBody(policy, ",\"filters\":[\"x\",\"y\"]");
        var id = (await emulator.PutMediaAsync("streamingLocators/l", body))["properties"]!["streamingLocatorId"]!.GetValue<string>();
        var reply = await emulator.PostMediaAsync("streamingLocators/l/listPaths", "{}");
        Assert.True(reply.Status == 200, reply.Text);
        var found = reply.Json["streamingPaths"]!.AsArray();
        Assert.Equal(paths, string.Join(',', found.Select(entry => $"{entry!["streamingProtocol"]} {entry["encryptionScheme"]}")));
        Assert.Equal(drm, string.Join(',', reply.Json["drm"]!.AsObject().Select(entry => entry.Key)));
        Assert.All(found, entry => Assert.StartsWith($"/{id}/manifest.ism/manifest(format=", entry!["paths"]![0]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.All(found, entry => Assert.EndsWith(",filter=x;y)", entry!["paths"]![0]!.GetValue<string>(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_have_values_only_where_they_are_asked_for()
    {
        await using var emulator = await MediaClient.StartAsync(stateMilliseconds: 0);
        await emulator.PutAssetAsync("aaa");
        await emulator.PutMediaAsync("contentKeyPolicies/k", KeyPolicy);
        var body = MediaClient.LocatorBody("Predefined_MultiDrmStreaming", ",\"defaultContentKeyPolicyName\":\"k\"");
        var shown = (await emulator.PutMediaAsync("streamingLocators/l", body))["properties"]!["contentKeys"]!.AsArray();
        Assert.Equal(["CommonEncryptionCenc", "CommonEncryptionCbcs"], shown.Select(key => key!["type"]!.GetValue<string>()));
        Assert.All(shown, key => Assert.Null(key!["value"]));
        var listed = (await emulator.PostMediaAsync("streamingLocators/l/listContentKeys")).Json["contentKeys"]!.AsArray();
        Assert.Equal(shown.Select(key => key!["id"]!.GetValue<string>()), listed.Select(key => key!["id"]!.GetValue<string>()));
        Assert.All(listed, key => Assert.Equal(16, Convert.FromBase64String(key!["value"]!.GetValue<string>()).Length));
        Assert.All(listed, key => Assert.Equal("k", key!["policyName"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Secrets_of_a_key_policy_are_shown_by_their_own_operation_only()
    {
        await using var emulator = await MediaClient.StartAsync(stateMilliseconds: 250);
        var put = await emulator.PutMediaAsync("contentKeyPolicies/k", KeyPolicy);
        Assert.Equal(["Creating", "Created"], await emulator.StatesUntilAsync("contentKeyPolicies/k", "Created"));
        var get = await emulator.GetMediaAsync("contentKeyPolicies/k");
        foreach (var secret in new[] { "c2VjcmV0LWtleQ==", "YXNr", "cGZ4", "hush" })
        {
            Assert.DoesNotContain(secret, put.ToJsonString() + get.ToJsonString(), StringComparison.Ordinal);
            Assert.Contains(secret, (await SecretsAsync(emulator)).ToJsonString(), StringComparison.Ordinal);
        }
        Assert.NotNull((await SecretsAsync(emulator))["options"]![0]!["policyOptionId"]);
        var patch = await emulator.PatchAsync(EmulatorClient.Media() + "/contentKeyPolicies/k", KeyPolicy.Replace("hush", "other", StringComparison.Ordinal));
        Assert.True(patch.Status == 200, patch.Text);
        Assert.Contains("other", (await SecretsAsync(emulator)).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("other", patch.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locator_names_what_exists_and_what_it_names_stays()
    {
        await using var emulator = await MediaClient.StartAsync(stateMilliseconds: 0);
        const string path = "streamingLocators/l";
        const string all = """{"properties":{"assetName":"aaa","streamingPolicyName":"p","defaultContentKeyPolicyName":"k","filters":["f","g"]}}""";
        var steps = new (string Missing, string Path, string Body)[]
        {
            ("properties.assetName: Asset 'aaa' does not exist.", "assets/aaa", """{"properties":{"storageAccountName":"s","container":"aaa"}}"""),
            ("properties.streamingPolicyName: Streaming policy 'p' does not exist.", "streamingPolicies/p", """{"properties":{"noEncryption":{"enabledProtocols":{"download":true,"dash":true,"hls":false,"smoothStreaming":false}}}}"""),
            ("properties.defaultContentKeyPolicyName: Content key policy 'k' does not exist.", "contentKeyPolicies/k", KeyPolicy),
        };
        foreach (var (missing, needed, body) in steps)
        {
            var reply = await emulator.PutAsync($"{EmulatorClient.Media()}/{path}", all);
            Assert.Equal((400, missing), (reply.Status, reply.Detail));
            await emulator.PutMediaAsync(needed, body);
        }
        await emulator.PutMediaAsync("accountFilters/f", """{"properties":{}}""");
        await emulator.PutMediaAsync("assets/aaa/assetFilters/g", """{"properties":{}}""");
        await emulator.PutMediaAsync(path, all);
        foreach (var user in new[] { "assets/aaa", "streamingPolicies/p", "contentKeyPolicies/k", "accountFilters/f", "assets/aaa/assetFilters/g" })
        {
            var reply = await emulator.DeleteMediaAsync(user);
            Assert.Equal(409, reply.Status);
            Assert.EndsWith("is used by streaming locator 'l'.", reply.Detail, StringComparison.Ordinal);
        }
        Assert.Equal(200, (await emulator.DeleteMediaAsync(path)).Status);
        foreach (var user in new[] { "accountFilters/f", "assets/aaa/assetFilters/g", "assets/aaa", "streamingPolicies/p", "contentKeyPolicies/k" })
            Assert.Equal(200, (await emulator.DeleteMediaAsync(user)).Status);
    }

    [Fact]
    public async Task Of_a_locator_only_its_times_and_its_suppression_change()
    {
        await using var emulator = await MediaClient.StartAsync(stateMilliseconds: 250);
        await emulator.PutAssetAsync("aaa");
        var path = $"{EmulatorClient.Media()}/streamingLocators/l";
        const string body = """{"properties":{"assetName":"aaa","streamingPolicyName":"Predefined_ClearKey"}}""";
        var created = (await emulator.PutAsync(path, body)).Json["properties"]!;
        Assert.Equal("Creating", created["resourceState"]!.GetValue<string>());
        Assert.Equal(["Creating", "Created"], await emulator.StatesUntilAsync("streamingLocators/l", "Created"));
        var updated = await emulator.PutAsync(path, body.Replace("\"}}", "\",\"suppressed\":true}}", StringComparison.Ordinal));
        Assert.True(updated.Status == 200, updated.Text);
        Assert.True(updated.Json["properties"]!["suppressed"]!.GetValue<bool>());
        Assert.Equal(created["contentKeys"]!.ToJsonString(), updated.Json["properties"]!["contentKeys"]!.ToJsonString());
        Assert.Equal(created["streamingLocatorId"]!.GetValue<string>(), updated.Json["properties"]!["streamingLocatorId"]!.GetValue<string>());
        var moved = await emulator.PutAsync(path, body.Replace("ClearKey", "DownloadOnly", StringComparison.Ordinal));
        Assert.Equal((409, "properties.streamingPolicyName: Cannot be changed after creation."), (moved.Status, moved.Detail));
    }

    private static async Task<JsonNode> SecretsAsync(EmulatorClient emulator)
    {
        var reply = await emulator.PostMediaAsync("contentKeyPolicies/k/getPolicyPropertiesWithSecrets");
        Assert.True(reply.Status == 200, reply.Text);
        return reply.Json;
    }
}
