namespace MkIo.Emulator.Tests;

public sealed class AssetTests
{
    [Fact]
    public async Task Put_creates_then_replaces_and_keeps_what_the_service_owns()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var path = EmulatorClient.Assets() + "/a";
        var created = await emulator.PutAsync(path, """{"properties":{"storageAccountName":"s","description":"one","alternateId":"x"}}""");
        var replaced = await emulator.PutAsync(path, """{"properties":{"storageAccountName":"s","description":"two"}}""");
        Assert.Equal((201, 200), (created.Status, replaced.Status));
        foreach (var field in new[] { "assetId", "created", "container" })
            Assert.Equal(created.Json["properties"]![field]!.ToString(), replaced.Json["properties"]![field]!.ToString());
        Assert.StartsWith("asset-", created.Json["properties"]!["container"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("two", replaced.Json["properties"]!["description"]!.GetValue<string>());
        Assert.Null(replaced.Json["properties"]!["alternateId"]);
        Assert.NotEqual(created.Json["properties"]!["lastModified"]!.ToString(), replaced.Json["properties"]!["lastModified"]!.ToString());
        Assert.Equal(replaced.Text, (await emulator.GetAsync(path)).Text);
    }

    [Theory]
    [InlineData("""{"properties":{"storageAccountName":"other"}}""", "properties.storageAccountName")]
    [InlineData("""{"properties":{"storageAccountName":"s","container":"other"}}""", "properties.container")]
    [InlineData("""{"properties":{"storageAccountName":"s","subPath":"other"}}""", "properties.subPath")]
    public async Task Its_place_cannot_be_changed(string body, string field)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await emulator.PutAssetAsync("one");
        var reply = await emulator.PutAsync(EmulatorClient.Assets() + "/one", body);
        Assert.Equal(409, reply.Status);
        Assert.StartsWith(field, reply.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_belongs_to_one_asset_until_that_is_deleted()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await emulator.PutAssetAsync("one");
        const string same = """{"properties":{"storageAccountName":"s","container":"one"}}""";
        const string below = """{"properties":{"storageAccountName":"s","container":"one","subPath":"x"}}""";
        Assert.Equal(409, (await emulator.PutAsync(EmulatorClient.Assets() + "/two", same)).Status);
        Assert.Equal(201, (await emulator.PutAsync(EmulatorClient.Assets() + "/three", below)).Status);
        Assert.Equal(200, (await emulator.DeleteAsync(EmulatorClient.Assets() + "/one")).Status);
        Assert.Equal(201, (await emulator.PutAsync(EmulatorClient.Assets() + "/two", same)).Status);
    }

    [Fact]
    public async Task The_deletion_policy_can_be_changed_and_not_unset()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await emulator.PutAssetAsync("one", extra: ""","containerDeletionPolicy":"Delete" """);
        Assert.Equal("Delete", (await emulator.PutAssetAsync("one"))["properties"]!["containerDeletionPolicy"]!.GetValue<string>());
        Assert.Equal("Retain", (await emulator.PutAssetAsync("one", extra: ""","containerDeletionPolicy":"Retain" """))["properties"]!["containerDeletionPolicy"]!.GetValue<string>());
    }

    [Fact]
    public async Task Deleting_takes_its_filters_with_it()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var filter = EmulatorClient.Assets() + "/one/assetFilters/f";
        Assert.Equal(404, (await emulator.PutAsync(filter, """{"properties":{}}""")).Status);
        await emulator.PutAssetAsync("one");
        Assert.Equal(201, (await emulator.PutAsync(filter, """{"properties":{}}""")).Status);
        await emulator.DeleteAsync(EmulatorClient.Assets() + "/one");
        await emulator.PutAssetAsync("one");
        Assert.Equal(404, (await emulator.GetAsync(filter)).Status);
        Assert.Equal(200, (await emulator.DeleteAsync(EmulatorClient.Assets() + "/one")).Status);
        Assert.Equal(204, (await emulator.DeleteAsync(EmulatorClient.Assets() + "/one")).Status);
    }

    [Fact]
    public async Task Locators_of_an_asset_are_listed()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await emulator.PutAssetAsync("one");
        await emulator.PutAssetAsync("two");
        await emulator.PutAsync(EmulatorClient.Media() + "/streamingLocators/l1", """{"properties":{"assetName":"one","streamingPolicyName":"Predefined_DownloadOnly"}}""");
        await emulator.PutAsync(EmulatorClient.Media() + "/streamingLocators/l2", """{"properties":{"assetName":"two","streamingPolicyName":"Predefined_DownloadOnly"}}""");
        var reply = await emulator.PostAsync(EmulatorClient.Assets() + "/one/listStreamingLocators");
        Assert.Equal("one", Assert.Single(reply.Json["streamingLocators"]!.AsArray())!["assetName"]!.GetValue<string>());
    }

    [Fact]
    public async Task With_the_storage_check_its_storage_must_be_registered()
    {
        await using var emulator = await EmulatorClient.StartAsync(new EmulatorOptions());
        var reply = await emulator.PutAsync(EmulatorClient.Assets() + "/a", """{"properties":{"storageAccountName":"none"}}""");
        Assert.Equal(400, reply.Status);
        Assert.Equal("properties.storageAccountName: Storage account 'none' is not registered in this project.", reply.Detail);
    }

    [Fact]
    public async Task Seeded_assets_can_be_listed_and_updated()
    {
        await using var emulator = await EmulatorClient.StartAsync(new EmulatorOptions { SeedAssets = 3 });
        var path = EmulatorClient.Assets() + "/asset-000002";
        Assert.Equal(["asset-000001", "asset-000002", "asset-000003"], (await emulator.GetAsync(EmulatorClient.Assets())).Names);
        var reply = await emulator.PutAsync(path, """{"properties":{"storageAccountName":"seeded","container":"asset-000002","description":"x"}}""");
        Assert.Equal((200, "x"), (reply.Status, reply.Json["properties"]!["description"]!.GetValue<string>()));
    }
}
