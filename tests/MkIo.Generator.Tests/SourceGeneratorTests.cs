namespace MkIo.Generator.Tests;

/// <summary>What the generator makes of a small API.</summary>
public sealed class SourceGeneratorTests
{
    private static string Channels => MadeUpApi.Generate()["src/MkIo/Live/Channels.g.cs"];

    [Fact]
    public void Each_family_is_a_file_and_so_is_each_table()
        => Assert.Equal(
            ["src/MkIo.PowerShell/Completion/CompletionSources.g.cs", "src/MkIo/Json/SecretFields.g.cs", "src/MkIo/Live/Channels.g.cs", "src/MkIo/Live/Labels.g.cs", "src/MkIo/Live/LiveApi.g.cs", "src/MkIo/Live/LiveJsonContext.g.cs", "src/MkIo/Resources/ApiOperations.g.cs"],
            MadeUpApi.Generate().Keys);

    [Fact]
    public void A_resource_carries_its_variants_and_knows_what_is_sent()
        => Assert.Contains(
            """
            namespace MkIo.Live;

            /// <summary>A channel.</summary>
            [ApiSchema("ChannelPutSchema", "ChannelSchema")]
            public sealed partial class Channel : ApiObject
            {
                /// <summary>What it is.</summary>
                [RequiredField] public ChannelSpec Spec { get; set; } = new();

                /// <summary>The ID that the service gave it.</summary>
                [ReadOnlyField] public Guid? Id { get; set; }

                /// <summary>The labels.</summary>
                [ReadOnlyField] public IDictionary<string, ChannelLabel>? Labels { get; set => field = ApiMap<ChannelLabel>.Of(value); }
            }

            """.ReplaceLineEndings("\n"),
            Channels,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("/// <summary>The display name; a &lt; b; 1 to 4,096 characters.</summary>\n    [JsonPropertyName(\"display_name\")] public string? DisplayName { get; set; }")]
    [InlineData("[ReadOnlyField, KnownValues(\"On\", \"Off\")] public string? State { get; set; }")]
    [InlineData("public Secret? StreamKey { get; set; }")]
    [InlineData("public long? Bytes { get; set; }")]
    [InlineData("[JsonConverter(typeof(DateConverter))] public DateTimeOffset? Day { get; set; }")]
    [InlineData("/// <summary>The level; 0 to 3; default 2; fixed at creation.</summary>\n    public int? Level { get; set; }")]
    [InlineData("/// <summary>The code; lowercase letters.</summary>\n    public string? Code { get; set; }")]
    [InlineData("public IList<object?>? Any { get; set => field = ApiList<object?>.Of(value); }")]
    [InlineData("/// <summary>Its shape.</summary>\n    public Shape? Shape { get; set; }")]
    public void A_property_is_what_its_schema_and_the_overrides_say(string expected) => Assert.Contains(expected, Channels, StringComparison.Ordinal);

    [Theory]
    [InlineData("[JsonConverter(typeof(ShapeConverter))]\npublic abstract partial class Shape(string? type) : TypedObject(type);")]
    [InlineData("/// <summary>Another shape.</summary>\npublic sealed partial class OtherShape() : Shape(null);")]
    [InlineData("internal sealed class ShapeConverter : PolymorphicConverter<Shape, OtherShape>")]
    [InlineData("\"#Circle\" => typeof(Circle),\n        \"#Square\" => typeof(Square),\n        \"#Other.Square\" => typeof(Square),\n        _ => null,")]
    [InlineData("public sealed partial class Circle() : Shape(\"#Circle\")\n{\n    /// <summary>The radius.</summary>\n    public double? Radius { get; set; }\n}")]
    [InlineData("/// <summary>The square.</summary>\n[ApiSchema(\"Square\")]\npublic sealed partial class Square() : Shape(\"#Other.Square\");")]
    public void A_union_is_a_base_class_with_a_converter(string expected) => Assert.Contains(expected, Channels, StringComparison.Ordinal);

    [Fact]
    public void A_class_that_only_the_client_needs_is_internal()
    {
        var channels = MadeUpApi.Generate(("\"A circle.\"", """{ "summary": "A circle.", "internal": true }"""))["src/MkIo/Live/Channels.g.cs"];
        Assert.Contains("internal sealed partial class Circle() : Shape(\"#Circle\")", channels, StringComparison.Ordinal);
    }

    [Fact]
    public void A_union_by_another_field_keeps_it_in_its_base()
    {
        var channels = MadeUpApi.Generate(("\"@odata.type\"", "\"type\""), ("\"union\"", "\"shared\": [\"type\"], \"union\""))["src/MkIo/Live/Channels.g.cs"];
        Assert.Contains("public abstract partial class Shape : ApiObject\n{\n    /// <summary>The type.</summary>\n    public string? Type { get; set; }", channels, StringComparison.Ordinal);
        Assert.Contains("public sealed partial class Square : Shape\n{\n    /// <summary>Creates one whose <see cref=\"Shape.Type\"/> is set.</summary>\n    public Square() => Type = \"#Other.Square\";\n}", channels, StringComparison.Ordinal);
        Assert.Contains("protected override string Discriminator => \"type\";", channels, StringComparison.Ordinal);
    }

    [Fact]
    public void A_collection_offers_the_operations_that_there_are()
    {
        Assert.Equal(
            ["ListAsync", "PagesAsync", "PutAsync", "GetStateAsync", "WaitAsync"],
            Lines("src/MkIo/Live/Channels.g.cs", "public new virtual").Select(line => line.Split('(')[0].Split(' ')[^1]));
        Assert.Contains("public partial class ChannelCollection : StatefulCollection<Channel>", Channels, StringComparison.Ordinal);
        Assert.Contains("/// <inheritdoc cref=\"ResourceCollection{T}.PutAsync(string, T, CancellationToken)\"/>", Channels, StringComparison.Ordinal);
    }

    [Fact]
    public void A_collection_of_a_resource_that_can_be_read_offers_to_create_and_update()
    {
        var files = MadeUpApi.Generate(("\"/channels/{name}\": {", "\"/channels/{name}\": { \"get\": { \"responses\": {} }, \"delete\": { \"responses\": {} }, "));
        Assert.Equal(
            ["ListAsync", "PagesAsync", "GetAsync", "FindAsync", "CreateAsync", "CreateOrUpdateAsync", "CreateOrUpdateAsync", "PutAsync", "DeleteAsync", "GetStateAsync", "WaitAsync"],
            files["src/MkIo/Live/Channels.g.cs"].Split('\n').Where(line => line.Contains("public new virtual", StringComparison.Ordinal)).Select(line => line.Split('(')[0].Split(' ')[^1]));
    }

    [Theory]
    [InlineData("public virtual ChannelCollection Channels => field ??= new(_sender, new(\"channel\", \"/channels\") { Changeable = [\"spec\"] });")]
    [InlineData("Channel item => (Channels, item.Name),")]
    public void The_object_of_an_API_has_its_collections(string expected)
        => Assert.Contains(expected, MadeUpApi.Generate()["src/MkIo/Live/LiveApi.g.cs"], StringComparison.Ordinal);

    [Fact]
    public void A_collection_that_belongs_to_a_resource_is_a_method()
    {
        var api = MadeUpApi.Generate(
            ("\"/channels\"", "\"/events/{event}/channels\""),
            ("\"/channels/{name}", "\"/events/{event}/channels/{name}"),
            ("\"noun\": ", "\"parent\": { \"name\": \"liveEvent\", \"property\": \"EventName\" }, \"noun\": "),
            ("\"/events/{event}/channels\": {", "\"/events\": { \"get\": { \"responses\": {} } }, \"/events/{event}/channels\": {"),
            ("\"collections\": {", "\"collections\": { \"Events\": { \"model\": \"Circle\", \"path\": \"/events\", \"class\": \"EventCollection\", \"noun\": \"event\", \"summary\": \"Events.\" },"))["src/MkIo/Live/LiveApi.g.cs"];
        Assert.Contains("    /// <param name=\"liveEvent\">The live event's name.</param>\n    public virtual ChannelCollection Channels(string liveEvent)\n", api, StringComparison.Ordinal);
        Assert.Contains("$\"{Events.ItemPath(liveEvent)}/channels\") { AfterRead = item => item.EventName = liveEvent,", api, StringComparison.Ordinal);
        Assert.Contains("Channel item => (Channels(item.EventName!), item.Name),", api, StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_context_has_the_lists_the_classes_and_what_is_named()
        => Assert.Equal(
            ["JsonNode", "ListPage<Channel>", "Channel", "ChannelLabel", "ChannelSpec", "Circle", "OtherShape", "Square"],
            Lines("src/MkIo/Live/LiveJsonContext.g.cs", "[JsonSerializable(typeof(").Select(line => line.Split("typeof(")[1].Split(')')[0]));

    [Fact]
    public void A_secret_is_masked_everywhere_unless_others_have_its_name()
    {
        Assert.Equal(["\"private_key\",", "\"streamKey\","], Lines("src/MkIo/Json/SecretFields.g.cs", "\""));
        Assert.Equal(["(\"spec\", \"value\"),"], Lines("src/MkIo/Json/SecretFields.g.cs", "(\""));
    }

    [Fact]
    public void The_names_of_a_collection_can_be_completed()
        => Assert.Equal(
            ["CompletionSource.Of(\"MkIoChannel\", context => context.Client.Live.Channels, item => item.Name, null);"],
            Lines("src/MkIo.PowerShell/Completion/CompletionSources.g.cs", "CompletionSource.Of("));

    [Fact]
    public void An_operation_has_its_permissions()
        => Assert.Equal(
            ["new(\"Live\", \"GET\", \"/channels\", \"live.channel.get\"),", "new(\"Live\", \"GET\", \"/channels/{name}/state\"),", "new(\"Live\", \"PUT\", \"/channels/{name}\", \"live.channel.create\", \"live.channel.update\"),"],
            Lines("src/MkIo/Resources/ApiOperations.g.cs", "new("));

    [Fact]
    public void A_schema_that_is_added_needs_one_line()
    {
        var label = "\"LabelSchema\": { \"properties\"";
        var files = MadeUpApi.Generate((label, $"\"AlertSchema\": {{ \"properties\": {{ \"isOpen\": {{ \"type\": \"boolean\" }} }} }}, {label}"), ("\"Labels\": {", "\"Labels\": { \"Alert\": \"An alert.\","));
        Assert.Contains(
            "/// <summary>An alert.</summary>\n[ApiSchema(\"AlertSchema\")]\npublic sealed partial class Alert : ApiObject\n{\n    /// <summary>Whether it is open.</summary>\n    public bool? IsOpen { get; set; }\n}\n",
            files["src/MkIo/Live/Labels.g.cs"],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"summary\": \"A channel.\"", "\"sumary\": \"A channel.\"", "sumary")]
    [InlineData("\"secret\": true", "\"secrt\": true", "secrt")]
    [InlineData("\"bytes\": { \"type\": \"long?\"", "\"octets\": { \"type\": \"long?\"", "ChannelSpec of Live has no field 'octets'")]
    [InlineData("\"Circle\": \"A", "\"Ring\": \"A", "Ring of Live has no schema in live-api.json")]
    [InlineData("[\"LabelSchema\"]", "[\"LabelsSchema\"]", "ChannelLabel of Live carries LabelsSchema, which live-api.json does not have")]
    [InlineData("[\"LabelSchema\"]", "[\"LabelSchema\", \"Circle\"]", "Circle")]
    [InlineData("ChannelSpec.shape", "ChannelSpec.form", "Shape of Live is the union at ChannelSpec.form, where live-api.json has none")]
    [InlineData("#Other.Square\" }", "#Else\" }", "Square of Live has the discriminator #Else")]
    [InlineData("{ \"Error\": ", "{ \"Fault\": ", "no document has Fault")]
    [InlineData("{ \"id\": ", "{ \"identity\": ", "no document has identity")]
    [InlineData("\"patterns\": { \"^[a-z]+$\"", "\"patterns\": { \"^[A-Z]+$\"", "no document has ^[A-Z]+$")]
    [InlineData("\"Circle\": \"A circle.\",", "\"Circle\": { \"base\": \"Figure\" },", "Circle of Live has the base Figure, which is not a class")]
    [InlineData("\"model\": \"Channel\"", "\"model\": \"Canal\"", "the collection Channels of Live has the model Canal, which is not a class")]
    [InlineData("\"path\": \"/channels\"", "\"path\": \"/canals\"", "the collection Channels of Live has the path /canals, which live-api.json does not list")]
    [InlineData("\"noun\": ", "\"on\": \"LifeApi\", \"noun\": ", "the collection Channels of Live is on LifeApi, which has no root")]
    [InlineData("\"document\": \"live-api.json\"", "\"document\": \"beam-api.json\"", "beam-api.json, which is not there")]
    public void A_name_that_means_nothing_is_an_error(string old, string replacement, string message)
        => Assert.Contains(message, Assert.Throws<InvalidDataException>(() => MadeUpApi.Generate((old, replacement))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_schema_that_no_family_carries_is_an_error()
    {
        var error = Assert.Throws<InvalidDataException>(() => MadeUpApi.Generate(("\"LabelSchema\": { \"properties\"", "\"AlertSchema\": {}, \"LabelSchema\": { \"properties\"")));
        Assert.Equal("overrides.json: no family of Live carries AlertSchema.", error.Message);
    }

    [Fact]
    public void A_union_that_no_class_is_the_base_of_is_an_error()
    {
        var error = Assert.Throws<InvalidDataException>(() => MadeUpApi.Generate(("\"Shape\": { \"union\": \"ChannelSpec.shape\", \"summary\": \"A shape.\", \"otherSummary\": \"Another shape.\" },", string.Empty)));
        Assert.Contains("ChannelSpec.shape is a union that no class of Live is the base of", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Variants_that_differ_need_a_type()
    {
        var error = Assert.Throws<InvalidDataException>(() => MadeUpApi.Generate(("\"required\": [\"spec\"], \"properties\": {", "\"required\": [\"spec\"], \"properties\": { \"id\": { \"type\": \"boolean\" },")));
        Assert.Contains("Channel of Live has the field 'id' as bool and as Guid", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Lines(string path, string start)
        => MadeUpApi.Generate()[path].Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith(start, StringComparison.Ordinal));
}
