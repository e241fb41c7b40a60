namespace MkIo.Emulator.Tests;

public sealed class ListTests
{
    private static async Task<EmulatorClient> StartWithAssetsAsync()
    {
        var emulator = await EmulatorClient.StartAsync();
        await emulator.PutAssetAsync("berlin", ""","subPath":"it's","alternateId":"2" """, """{"series":"alpha one","kind":"x"}""");
        await emulator.PutAssetAsync("athens", ""","description":"b","alternateId":"1" """, """{"series":"beta"}""");
        await emulator.PutAssetAsync("cairo", ""","alternateId":"2" """, """{"kind":"y"}""");
        return emulator;
    }

    [Theory]
    [InlineData("name eq 'athens'", "athens")]
    [InlineData("name ne 'athens'", "berlin cairo")]
    [InlineData("name gt 'athens' and name lt 'cairo'", "berlin")]
    [InlineData("name ge 'berlin' and not (name eq 'cairo')", "berlin")]
    [InlineData("contains(name,'e') or startswith(name,'ca')", "berlin athens cairo")]
    [InlineData("startswith(name,'b')", "berlin")]
    [InlineData("properties/subPath eq 'it''s'", "berlin")]
    [InlineData("properties/alternateId eq '2' and contains(name,'r')", "berlin cairo")]
    [InlineData("properties/containerDeletionPolicy eq null", "berlin athens cairo")]
    [InlineData("properties/created gt 2020-01-01T00:00:00Z", "berlin athens cairo")]
    [InlineData("created lt 2020-01-01", "")]
    [InlineData("labels/series eq 'beta'", "athens")]
    public async Task A_filter_selects(string filter, string names)
    {
        await using var emulator = await StartWithAssetsAsync();
        var reply = await emulator.GetAsync($"{EmulatorClient.Assets()}?$filter={Uri.EscapeDataString(filter)}");
        Assert.Equal(names, string.Join(' ', reply.Names));
    }

    [Theory]
    [InlineData("name eq", "Expected a value, found 'end of filter' (position 7)")]
    [InlineData("name is 'a'", "Unknown comparison 'is' (position 5)")]
    [InlineData("name eq 'a", "String without an end (position 8)")]
    [InlineData("(name eq 'a'", "Expected ), found 'end of filter' (position 12)")]
    [InlineData("endswith(name,'a')", "Unknown function 'endswith' (position 0)")]
    [InlineData("name eq 'a' name", "Expected the end of the filter, found 'name' (position 12)")]
    [InlineData("properties/description eq 'a'", "Unknown field 'properties/description' (position 0)")]
    [InlineData("name = 'a'", "Unexpected character '=' (position 5)")]
    public async Task A_filter_that_cannot_be_read_is_refused_with_its_position(string filter, string problem)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var reply = await emulator.GetAsync($"{EmulatorClient.Assets()}?$filter={Uri.EscapeDataString(filter)}");
        Assert.Equal((400, $"$filter: {problem}."), (reply.Status, reply.Detail));
    }

    [Theory]
    [InlineData("name", "athens berlin cairo")]
    [InlineData("name desc", "cairo berlin athens")]
    [InlineData("properties/alternateId desc, name", "berlin cairo athens")]
    [InlineData("properties/alternateId asc,name desc", "athens cairo berlin")]
    [InlineData("created desc", "cairo athens berlin")]
    public async Task A_list_is_ordered(string order, string names)
    {
        await using var emulator = await StartWithAssetsAsync();
        var reply = await emulator.GetAsync($"{EmulatorClient.Assets()}?$orderby={Uri.EscapeDataString(order)}");
        Assert.Equal(names, string.Join(' ', reply.Names));
    }

    [Theory]
    [InlineData("height")]
    [InlineData("name up")]
    public async Task An_unknown_order_is_refused(string order)
    {
        await using var emulator = await EmulatorClient.StartAsync();
        var reply = await emulator.GetAsync($"{EmulatorClient.Assets()}?$orderby={Uri.EscapeDataString(order)}");
        Assert.Equal(400, reply.Status);
        Assert.StartsWith("$orderby:", reply.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$label=series=beta", "athens")]
    [InlineData("$label=series~alpha", "berlin")]
    [InlineData("$label=series!=beta", "berlin cairo")]
    [InlineData("$label=series=beta&$label=series~one", "berlin athens")]
    [InlineData("$label=series~a,kind=x", "berlin")]
    [InlineData("$label_key=series", "berlin athens")]
    [InlineData("$label_key=series&$label_key=kind", "berlin")]
    public async Task Labels_select(string query, string names)
    {
        await using var emulator = await StartWithAssetsAsync();
        Assert.Equal(names, string.Join(' ', (await emulator.GetAsync($"{EmulatorClient.Assets()}?{query}")).Names));
    }

    [Fact]
    public async Task Pages_follow_one_another_to_the_end_with_the_query_kept()
    {
        await using var emulator = await EmulatorClient.StartAsync(new EmulatorOptions { SeedAssets = 25 });
        var names = new List<string>();
        string? next = EmulatorClient.Assets() + "?$top=4&$filter=contains(name,'asset')&$orderby=name%20desc";
        var pages = 0;
        for (; next is not null; pages++)
        {
            var page = await emulator.GetAsync(next);
            Assert.InRange(page.Names.Count(), 1, 4);
            names.AddRange(page.Names);
            next = page.NextLink;
            Assert.True(next is null || next.StartsWith("/api/v1/projects/demo/media/assets?", StringComparison.Ordinal));
        }
        Assert.Equal(7, pages);
        Assert.Equal(Enumerable.Range(1, 25).Reverse().Select(number => $"asset-{number:D6}"), names);
    }

    [Fact]
    public async Task A_page_says_where_it_is()
    {
        await using var emulator = await EmulatorClient.StartAsync(new EmulatorOptions { SeedAssets = 250 });
        var first = await emulator.GetAsync(EmulatorClient.Assets());
        Assert.Equal(
            """{"count":100,"kind":"Asset","operation":"list","pagination":{"start":1,"end":100,"records":100,"total":250}}""",
            first.Json["supplemental"]!.ToJsonString());
        var last = await emulator.GetAsync(EmulatorClient.Assets() + "?$skiptoken=200&$top=5000");
        Assert.Equal(
            """{"start":201,"end":250,"records":50,"total":250}""",
            last.Json["supplemental"]!["pagination"]!.ToJsonString());
        Assert.Null(last.NextLink);
        Assert.Null((await emulator.GetAsync(EmulatorClient.Assets() + "?$top=0")).NextLink);
    }

    [Theory]
    [InlineData("relative", "/api/v1/")]
    [InlineData("absolute", "http://127.0.0.1:")]
    [InlineData("foreign", "http://foreign.invalid/api/v1/")]
    public async Task Next_links_can_be_of_three_kinds(string kind, string start)
    {
        await using var emulator = await EmulatorClient.StartAsync(new EmulatorOptions { SeedAssets = 2 });
        await emulator.PostAsync("/_emulator/settings", $$"""{"nextLink":"{{kind}}"}""");
        var link = (await emulator.GetAsync(EmulatorClient.Assets() + "?$top=1")).NextLink;
        Assert.StartsWith(start, link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jobs_of_all_transforms_are_one_list()
    {
        await using var emulator = await EmulatorClient.StartAsync();
        await emulator.PutAssetAsync("input");
        foreach (var transform in new[] { "t1", "t2" })
        {
            var path = $"{EmulatorClient.Media()}/transforms/{transform}";
            Assert.Equal(201, (await emulator.PutAsync(path, """{"properties":{"outputs":[]}}""")).Status);
            var job = """{"properties":{"input":{"@odata.type":"#Microsoft.Media.JobInputAsset","assetName":"input"},"outputs":[]}}""";
            var reply = await emulator.PutAsync($"{path}/jobs/job-{transform}", job);
            Assert.True(reply.Status == 201, reply.Text);
        }
        Assert.Equal(["job-t1", "job-t2"], (await emulator.GetAsync(EmulatorClient.Media() + "/jobs")).Names);
        Assert.Equal(["job-t2"], (await emulator.GetAsync(EmulatorClient.Media() + "/transforms/t2/jobs")).Names);
    }
}
