using System.Text.Json.Nodes;
using MkIo.Resources;

namespace MkIo.Tests.Resources;

public sealed class MergePatchTests
{
    [Theory]
    [InlineData("""{"a":1,"b":{"c":1,"d":2}}""", """{"a":1,"b":{"c":1,"d":3}}""", "", """{"b":{"d":3}}""")]
    [InlineData("""{"a":1,"b":2}""", """{"a":1}""", "", """{"b":null}""")]
    [InlineData("""{"a":[1,2]}""", """{"a":[2]}""", "", """{"a":[2]}""")]
    [InlineData("""{"p":{"x":1,"out":[1],"d":"old"}}""", """{"p":{"x":1,"out":[1],"d":"new"}}""", "p.out", """{"p":{"d":"new","out":[1]}}""")]
    [InlineData("""{"place":"here","p":{"x":1}}""", """{"place":"here","p":{"x":1}}""", "place p.x p.absent none.at", """{"place":"here","p":{"x":1}}""")]
    [InlineData("""{"tags":{"a":"1","b":"2"}}""", """{"tags":{"a":"1","b":"3"}}""", "tags", """{"tags":{"a":"1","b":"3"}}""")]
    [InlineData("""{"d":"","e":"x"}""", """{"e":"y"}""", "", """{"e":"y"}""")]
    [InlineData("""{"labels":{"a":"","b":"1"}}""", """{"labels":{"b":"1","c":""}}""", "", """{"labels":{"a":null,"c":""}}""")]
    [InlineData("""{"arguments":{"a":{"x":""}}}""", """{"arguments":{"a":{"x":null}}}""", "", """{"arguments":{"a":{"x":null}}}""")]
    public void A_patch_says_what_changes_and_what_must_be_said(string before, string after, string always, string expected)
    {
        var patch = MergePatch.Between(Parse(before), Parse(after), Parse(after), always.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), patch), patch.ToJsonString());
    }

    [Fact]
    public void What_the_service_refused_is_left_out_and_not_removed()
    {
        var patch = MergePatch.Between(Parse("""{"a":1,"newer":1,"gone":1}"""), Parse("""{"a":2,"newer":2}"""), Parse("""{"a":2}"""), []);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"a":2,"gone":null}"""), patch), patch.ToJsonString());
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
