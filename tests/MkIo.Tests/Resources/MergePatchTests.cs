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
    public void A_patch_says_what_changes_and_what_must_be_said(string before, string after, string always, string expected)
    {
        var patch = MergePatch.Between(
            JsonNode.Parse(before)!.AsObject(), JsonNode.Parse(after)!.AsObject(), always.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), patch), patch.ToJsonString());
    }
}
