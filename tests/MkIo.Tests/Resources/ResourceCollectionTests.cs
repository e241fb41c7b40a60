using System.Text.Json.Nodes;
using MkIo.Media;
using MkIo.Resources;
using MkIo.Tests.Support;

namespace MkIo.Tests.Resources;

public sealed class ResourceCollectionTests(LocalMkIo local) : IClassFixture<LocalMkIo>
{
    private const string Project = "merge";

    [Theory]
    [InlineData("films", "'films'")]
    [InlineData("o'hara's", "'o''hara''s'")]
    [InlineData("", "''")]
    public void A_string_in_a_filter_has_its_quotes_doubled(string text, string literal) => Assert.Equal(literal, ListQuery.Literal(text));

    [Fact]
    public async Task A_list_is_complete_and_in_order()
    {
        using var client = local.NewClient();
        var names = await NamesAsync(client.Project("demo").Media.Assets.ListAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(250, names.Count);
        Assert.Equal(names.OrderBy(name => name, StringComparer.Ordinal), names);
        Assert.Equal(250, names.Distinct().Count());
    }

    [Theory]
    [InlineData("relative")]
    [InlineData("absolute")]
    public async Task Next_links_of_both_forms_are_followed(string form)
    {
        await local.ConfigureAsync(new { nextLink = form });
        using var client = local.NewClient();
        Assert.Equal(250, (await NamesAsync(client.Project("demo").Media.Assets.ListAsync(cancellationToken: TestContext.Current.CancellationToken))).Count);
    }

    [Fact]
    public async Task A_next_link_to_another_origin_is_refused()
    {
        await local.ConfigureAsync(new { nextLink = "foreign" });
        try
        {
            using var client = local.NewClient();
            var error = await Assert.ThrowsAsync<MkIoException>(() => NamesAsync(client.Project("demo").Media.Assets.ListAsync(cancellationToken: TestContext.Current.CancellationToken)));
            Assert.Equal(MkIoErrorKind.ForeignOrigin, error.Kind);
        }
        finally
        {
            await local.ConfigureAsync(new { nextLink = "relative" });
        }
    }

    [Fact]
    public async Task A_walk_that_ends_early_asks_for_two_pages_at_most()
    {
        var observer = new RecordingObserver();
        using var client = local.NewClient();
        await foreach (var _ in client.WithObserver(observer).Project("demo").Media.Assets.ListAsync(cancellationToken: TestContext.Current.CancellationToken))
            break;
        Assert.InRange(observer.Requests.Count, 1, 2);
    }

    [Fact]
    public async Task The_first_n_are_asked_for_and_no_more()
    {
        var observer = new RecordingObserver();
        using var client = local.NewClient();
        var names = await NamesAsync(client.WithObserver(observer).Project("demo").Media.Assets.ListAsync(new ListQuery { First = 7 }, TestContext.Current.CancellationToken));
        Assert.Equal(7, names.Count);
        Assert.Contains("$top=7", Assert.Single(observer.Requests).Path);
    }

    [Fact]
    public async Task A_filter_an_order_and_labels_are_the_service_s_business()
    {
        using var client = local.NewClient();
        var names = await NamesAsync(client.Project("demo").Media.Assets.ListAsync(new ListQuery { Filter = "startswith(name,'asset-00002')", OrderBy = "name desc" }, TestContext.Current.CancellationToken));
        Assert.Equal(10, names.Count);
        Assert.Equal(names.OrderByDescending(name => name, StringComparer.Ordinal), names);
    }

    [Fact]
    public async Task A_change_touches_nothing_else_and_sends_no_field_that_the_service_owns()
    {
        await StorageAsync();
        await local.SendAsync(HttpMethod.Put, Path("kept"),
            """{"labels":{"series":"x"},"futureTop":{"deep":[1,2]},"properties":{"storageAccountName":"s","container":"kept","description":"before","alternateId":"alt","futureField":"keep me"}}""");
        var before = JsonNode.Parse((await local.SendAsync(HttpMethod.Get, Path("kept"))).GetRawText())!;

        using var client = local.NewClient();
        var change = await client.Project(Project).Media.Assets.CreateOrUpdateAsync("kept", asset => asset.Description = "after", TestContext.Current.CancellationToken);
        Assert.Equal(ChangeKind.Updated, change.Kind);

        var after = JsonNode.Parse((await local.SendAsync(HttpMethod.Get, Path("kept"))).GetRawText())!;
        Assert.Equal("after", after["properties"]!["description"]!.GetValue<string>());
        Assert.Equal("keep me", after["properties"]!["futureField"]!.GetValue<string>());
        foreach (var node in new[] { before, after })
        {
            node["properties"]!.AsObject().Remove("description");
            node["properties"]!.AsObject().Remove("lastModified");
            node.AsObject().Remove("systemData");
        }

        Assert.True(JsonNode.DeepEquals(before, after), $"{before.ToJsonString()}\n{after.ToJsonString()}");

        var sent = JsonNode.Parse((await local.RequestsAsync()).Last(request => request.Method == "PUT").Body!)!;
        Assert.Equal(["futureTop", "labels", "properties"], sent.AsObject().Select(field => field.Key).Order());
        Assert.Equal(["alternateId", "container", "description", "futureField", "storageAccountName"], sent["properties"]!.AsObject().Select(field => field.Key).Order());
    }

    [Fact]
    public async Task A_change_that_changes_nothing_sends_nothing()
    {
        await StorageAsync();
        using var client = local.NewClient();
        var assets = client.Project(Project).Media.Assets;
        await assets.CreateAsync("same", NewAsset("same", "d"), TestContext.Current.CancellationToken);
        var puts = (await local.RequestsAsync()).Count(request => request.Method == "PUT");
        var change = await assets.CreateOrUpdateAsync("same", asset => asset.Description = "d", TestContext.Current.CancellationToken);
        Assert.Equal(ChangeKind.Unchanged, change.Kind);
        Assert.Equal(puts, (await local.RequestsAsync()).Count(request => request.Method == "PUT"));
    }

    [Fact]
    public async Task An_unknown_field_that_the_service_refuses_is_left_out_with_a_warning()
    {
        await StorageAsync();
        await local.SendAsync(HttpMethod.Put, Path("refused"),
            """{"properties":{"storageAccountName":"s","container":"refused","refusedField":1,"keptField":2}}""");
        await local.ConfigureAsync(new { refuseFields = new[] { "properties.refusedField" } });
        try
        {
            var observer = new RecordingObserver();
            using var client = local.NewClient();
            var change = await client.WithObserver(observer).Project(Project).Media.Assets.CreateOrUpdateAsync("refused", asset => asset.Description = "new", TestContext.Current.CancellationToken);
            Assert.Equal("new", change.Resource.Description);
            Assert.Contains("properties.refusedField", Assert.Single(observer.Warnings));
            Assert.Equal(2L, change.Resource.Properties.AdditionalData!["keptField"]);
        }
        finally
        {
            await local.ConfigureAsync(new { refuseFields = Array.Empty<string>() });
        }
    }

    [Fact]
    public async Task Create_refuses_what_exists_and_leaves_it_alone()
    {
        await StorageAsync();
        using var client = local.NewClient();
        var assets = client.Project(Project).Media.Assets;
        await assets.CreateAsync("once", NewAsset("once", "first"), TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<MkIoException>(() => assets.CreateAsync("once", NewAsset("once", "second"), TestContext.Current.CancellationToken));
        Assert.Equal(MkIoErrorKind.AlreadyExists, error.Kind);
        Assert.Equal("first", (await assets.GetAsync("once", TestContext.Current.CancellationToken)).Description);
    }

    [Fact]
    public async Task Delete_removes_and_find_says_null()
    {
        await StorageAsync();
        using var client = local.NewClient();
        var assets = client.Project(Project).Media.Assets;
        await assets.CreateAsync("gone", NewAsset("gone", null), TestContext.Current.CancellationToken);
        Assert.NotNull(await assets.GetStateAsync("gone", TestContext.Current.CancellationToken));
        await assets.DeleteAsync("gone", TestContext.Current.CancellationToken);
        Assert.Null(await assets.FindAsync("gone", TestContext.Current.CancellationToken));
        Assert.Equal(MkIoErrorKind.NotFound, (await Assert.ThrowsAsync<MkIoException>(() => assets.GetAsync("gone", TestContext.Current.CancellationToken))).Kind);
    }

    [Fact]
    public async Task A_name_with_odd_characters_is_escaped()
    {
        await StorageAsync();
        using var client = local.NewClient();
        var assets = client.Project(Project).Media.Assets;
        const string Name = "Ünïcode & co #1";
        var error = await Record.ExceptionAsync(() => assets.CreateAsync(Name.Replace("& ", ""), NewAsset("odd", null), TestContext.Current.CancellationToken));
        Assert.Null(error);
        Assert.Equal(Name.Replace("& ", ""), (await assets.GetAsync(Name.Replace("& ", ""), TestContext.Current.CancellationToken)).Name);
    }

    private static string Path(string name) => $"/api/v1/projects/{Project}/media/assets/{name}";

    private static Asset NewAsset(string container, string? description) => new() { StorageAccountName = "s", Container = container, Description = description };

    private static async Task<List<string>> NamesAsync(IAsyncEnumerable<Asset> assets)
    {
        var names = new List<string>();
        await foreach (var asset in assets)
            names.Add(asset.Name!);
        return names;
    }

    private async Task StorageAsync() => await local.SendAsync(HttpMethod.Put, $"/api/v1/projects/{Project}/media/storage/s",
        """{"spec":{"type":"Microsoft.Storage","url":"https://a.blob.core.windows.net","credential":{"sasToken":"?sv=2022-11-02&ss=b&srt=co&sp=rwdlac&se=2099-01-01T00:00:00Z&sig=abc"}}}""");
}
