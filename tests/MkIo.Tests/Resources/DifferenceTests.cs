using System.Text.Json.Nodes;
using MkIo.Http;
using MkIo.Json;
using MkIo.Media;
using MkIo.Resources;
using MkIo.Tests.Contract;
using MkIo.Tests.Support;

namespace MkIo.Tests.Resources;

/// <summary>What counts as a change, what is said of it, and what a dry run leaves undone.</summary>
public sealed class DifferenceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"a":null}""", """{}""", true)]
    [InlineData("""{"a":""}""", """{"a":null}""", true)]
    [InlineData("""{"a":[]}""", """{"a":null}""", true)]
    [InlineData("""{"metadata":{}}""", """{}""", true)]
    [InlineData("""{"properties":{"ip":{"allow":[]}}}""", """{"properties":{}}""", true)]
    [InlineData("""{"labels":{}}""", """{"labels":null}""", true)]
    [InlineData("""{"b":1,"a":2}""", """{"a":2,"b":1}""", true)]
    [InlineData("""{"labels":{"x":""}}""", """{"labels":{}}""", false)]
    [InlineData("""{"labels":{"x":""}}""", """{"labels":{"x":null}}""", false)]
    [InlineData("""{"a":"x"}""", """{"a":""}""", false)]
    [InlineData("""{"a":false}""", """{}""", false)]
    [InlineData("""{"a":0}""", """{}""", false)]
    [InlineData("""{"a":[{}]}""", """{"a":[]}""", false)]
    [InlineData("""{"a":[1,2]}""", """{"a":[2,1]}""", false)]
    public void What_the_documents_do_not_tell_apart_is_the_same(string one, string other, bool same)
    {
        Assert.Equal(same, JsonMeaning.Same(JsonNode.Parse(one), JsonNode.Parse(other)));
        Assert.Equal(same, JsonMeaning.Same(JsonNode.Parse(other), JsonNode.Parse(one)));
    }

    [Fact]
    public void In_every_map_that_is_sent_an_entry_means_something_whatever_its_value()
    {
        var maps = ModelCatalog.Models.Where(model => ModelCatalog.SchemasOf(model).Any(ModelCatalog.DocumentOf(model).RequestSchemas().Contains))
            .SelectMany(model => MkIoJson.Request.GetTypeInfo(model).Properties)
            .Where(field => !field.IsExtensionData && field.AttributeProvider?.IsDefined(typeof(ReadOnlyFieldAttribute), inherit: true) != true)
            .Where(field => field.PropertyType.IsGenericType && field.PropertyType.GetGenericTypeDefinition() == typeof(IDictionary<,>)).Select(field => field.Name).Distinct().ToList();

        Assert.True(maps.Count >= 12, string.Join(", ", maps));
        Assert.DoesNotContain(maps, name => JsonMeaning.Same(new JsonObject { [name] = new JsonObject { ["x"] = "" } }, new JsonObject { [name] = new JsonObject() }));
    }

    [Theory]
    [InlineData("""{"properties":{"description":"a"}}""", """{"properties":{"description":"b"}}""", "description: 'a' -> 'b'")]
    [InlineData("""{"properties":{}}""", """{"properties":{"description":"b"}}""", "description: (none) -> 'b'")]
    [InlineData("""{"spec":{"enabled":false,"n":1}}""", """{"spec":{"enabled":true,"n":2}}""", "enabled: false -> true, n: 1 -> 2")]
    [InlineData("""{"labels":{"a":"1","b":"2"}}""", """{"labels":{"b":"2","c":"3"}}""", "labels.a: '1' -> (none), labels.c: (none) -> '3'")]
    [InlineData("""{"labels":{"a":"","b":"2"}}""", """{"labels":{"b":"2","c":""}}""", "labels.a: '' -> (none), labels.c: (none) -> ''")]
    [InlineData("""{"properties":{"filters":["a"]}}""", """{"properties":{"filters":["a","b"]}}""", "filters: ['a'] -> ['a', 'b']")]
    [InlineData("""{"properties":{"outputs":[{"preset":{"name":"a"}}]}}""", """{"properties":{"outputs":[{"preset":{"name":"b"}}]}}""", "outputs[0].preset.name: 'a' -> 'b'")]
    [InlineData("""{"properties":{"input":{"accessToken":"canary-1"}}}""", """{"properties":{"input":{"accessToken":"canary-2"}}}""", "input.accessToken: *** -> ***")]
    [InlineData("""{"spec":{"authentication":{"headers":{"a":"canary-1"}}}}""", """{"spec":{"authentication":{"headers":{"a":"canary-2"}}}}""", "authentication: *** -> ***")]
    [InlineData("""{"properties":{"url":"https://x?sig=canary"}}""", """{"properties":{"url":"b"}}""", "url: 'https://x?sig=***' -> 'b'")]
    [InlineData("""{"properties":{}}""", """{"properties":{"options":[{"name":"o","accessToken":"canary"}]}}""", "options: (none) -> [{name: 'o', accessToken: ***}]")]
    public void The_difference_is_said_by_the_fields_of_the_API(string before, string after, string expected)
        => Assert.Equal(expected, ResourceDifference.Between(JsonNode.Parse(before)!.AsObject(), JsonNode.Parse(after)!.AsObject()).ToString());

    [Fact]
    public void Long_values_and_many_fields_are_shortened()
    {
        var (before, after) = (new JsonObject(), new JsonObject { ["long"] = new string('x', 200) });
        for (var index = 0; index < 12; index++)
            after[$"f{index}"] = index + 1;

        var text = ResourceDifference.Between(before, after).ToString();

        Assert.InRange(text.Length, 100, 400);
        Assert.Contains("xxx…", text);
        Assert.EndsWith("and 3 more", text);
    }

    [Theory]
    [InlineData("""{"name":"a","properties":{"description":""}}""")]
    [InlineData("""{"name":"a","properties":{"description":null}}""")]
    [InlineData("""{"name":"a","properties":{}}""")]
    [InlineData("""{"name":"a","labels":{},"properties":{"alternateId":""}}""")]
    [InlineData("""{"name":"a","labels":null,"properties":null}""")]
    public async Task An_empty_field_that_stays_empty_is_not_written(string answer)
    {
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200, answer));
        using var client = new MkIoClient(new MkIoClientOptions(Secret.From("token"), server.BaseUrl));

        foreach (var description in new[] { null, string.Empty })
        {
            var change = await client.Project("p").Media.Assets.CreateOrUpdateAsync("a", asset =>
            {
                asset.Properties ??= new();
                (asset.Description, asset.Labels) = (description, description is null ? null : new Dictionary<string, string>());
            }, Cancellation);
            Assert.Equal(ChangeKind.Unchanged, change.Kind);
        }

        Assert.All(server.Requests, request => Assert.Equal("GET", request.Method));
    }

    [Fact]
    public async Task A_dry_run_says_what_it_would_do_and_sends_no_write()
    {
        using var server = new ScriptedServer((context, _) => context.Request.RawUrl!.EndsWith("/new", StringComparison.Ordinal)
            ? ScriptedServer.AnswerAsync(context, 404)
            : ScriptedServer.AnswerAsync(context, 200, """{"name":"old","properties":{"description":"a"}}"""));
        using var client = new MkIoClient(new MkIoClientOptions(Secret.From("token"), server.BaseUrl));
        var assets = client.Project("p").Media.Assets;

        var updated = await DryRun.OfAsync(() => assets.CreateOrUpdateAsync("old", asset => asset.Description = "b", Cancellation));
        var created = await DryRun.OfAsync(() => assets.CreateOrUpdateAsync("new", asset => asset.Description = "b", Cancellation));
        var made = await DryRun.OfAsync(() => assets.CreateAsync("new", new Asset(), Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(() => DryRun.OfAsync(() => assets.PutAsync("old", new Asset(), Cancellation)));

        Assert.Equal((ChangeKind.Updated, "description: 'a' -> 'b'"), (updated.Kind, $"{updated.Difference}"));
        Assert.Equal((ChangeKind.Created, ChangeKind.Created), (created.Kind, made.Kind));
        Assert.All(server.Requests, request => Assert.Equal("GET", request.Method));
        Assert.False(DryRun.IsOn);
    }
}
