using System.Text.Json.Nodes;
using MkIo.Resources;

namespace MkIo.Tests.Resources;

public sealed class ImmutableFieldsTests
{
    [Theory]
    [InlineData("""{"metadata":{"labels":{"a":"1"}}}""", """{"metadata":{"labels":{"b":"2"}}}""")]
    [InlineData("""{"spec":{"contentName":"x"}}""", """{"spec":{}}""")]
    public void What_can_be_changed_passes(string before, string after)
        => ImmutableFields.Check("The source 's'", Parse(before), Parse(after), ["metadata", "spec.contentName"]);

    [Theory]
    [InlineData("""{"spec":{"port":1}}""", """{"spec":{"port":2}}""", "spec.port is fixed")]
    [InlineData("""{"spec":{"port":1}}""", """{"spec":{}}""", "spec.port is fixed")]
    [InlineData("""{"spec":{"contentNames":"x"}}""", """{"spec":{"contentNames":"y"}}""", "spec.contentNames is fixed")]
    [InlineData("""{"spec":{"headers":{"x":""}}}""", """{"spec":{"headers":{"y":""}}}""", "spec.headers.x, spec.headers.y are fixed")]
    [InlineData("""{"a":1,"b":1}""", """{"a":2,"b":2}""", "a, b are fixed")]
    public void What_is_fixed_is_named_without_its_value(string before, string after, string words)
    {
        var error = Assert.Throws<MkIoException>(() => ImmutableFields.Check("The source 's'", Parse(before), Parse(after), ["metadata", "spec.contentName"]));
        Assert.Equal(MkIoErrorKind.Conflict, error.Kind);
        Assert.Contains(words, error.Message);
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
