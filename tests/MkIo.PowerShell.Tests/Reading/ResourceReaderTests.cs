using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Json;
using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Reading;

namespace MkIo.PowerShell.Tests.Reading;

/// <summary>All shapes that a resource comes in become the same fields, and what cannot be read is said.</summary>
public sealed class ResourceReaderTests
{
    private static PSObject Row(params (string Name, object? Value)[] fields)
    {
        var row = new PSObject();
        foreach (var (name, value) in fields)
            row.Properties.Add(new PSNoteProperty(name, value));
        return row;
    }

    private static PSObject FromJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        return PSObject.AsPSObject(PowerShellJson.FromJson(document.RootElement)!);
    }

    private static ResourceInput<T> Read<T>(object input, params string[] parameters) where T : ApiObject, new()
        => new ResourceReader<T>("thing", new HashSet<string>(parameters, StringComparer.OrdinalIgnoreCase)).Read(PSObject.AsPSObject(input));

    private static void AssertFields<T>(string expected, ResourceInput<T> input) where T : ApiObject, new()
        => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), input.Fields), $"{input.Fields.ToJsonString()} instead of {expected}");

    private static string Refused<T>(object input) where T : ApiObject, new()
    {
        var error = Assert.Throws<MkIoException>(() => Read<T>(input));
        Assert.Equal(MkIoErrorKind.InvalidRequest, error.Kind);
        return error.Message;
    }

    private const string Locator = """{"properties":{"assetName":"a","streamingPolicyName":"p","endTime":"2031-01-02T03:04:05Z","filters":["x","y"],"suppressed":true}}""";

    public static TheoryData<object> Locators =>
    [
        FromJson("""{"name":"l","id":"/x","properties":{"assetName":"a","streamingPolicyName":"p","endTime":"2031-01-02T03:04:05Z","filters":["x","y"],"suppressed":true,"created":"2026-01-01T00:00:00Z"}}"""),
        """ {"name":"l","properties":{"assetName":"a","streamingPolicyName":"p","endTime":"2031-01-02T03:04:05Z","filters":["x","y"],"suppressed":true}}""",
        new Hashtable
        {
            ["name"] = "l",
            ["properties"] = new Hashtable { ["assetName"] = "a", ["streamingPolicyName"] = "p", ["endTime"] = new DateTime(2031, 1, 2, 3, 4, 5, DateTimeKind.Utc), ["filters"] = new object[] { "x", "y" }, ["suppressed"] = true },
        },
        Row(("Name", "l"), ("AssetName", "a"), ("Streaming Policy Name", "p"), ("end_time", "2031-01-02T03:04:05Z"), ("FILTERS", "x; y"), ("Suppressed", "True")),
        FromJson("""{"name":"l","assetName":"a","streamingPolicyName":"p","endTime":"2031-01-02T03:04:05+00:00","filters":["x","y"],"suppressed":true,"resourceGroup":"g","type":"t"}"""),
        Row(("Name", "l"), ("Properties", """{"assetName":"a","streamingPolicyName":"p","endTime":"2031-01-02T03:04:05Z","filters":["x","y"],"suppressed":true}""")),
    ];

    [Theory]
    [MemberData(nameof(Locators), DisableDiscoveryEnumeration = true)]
    public void Every_shape_of_a_resource_is_the_same_resource(object shape)
    {
        var input = Read<StreamingLocator>(shape);

        Assert.Equal("l", input.Name);
        Assert.Empty(input.Unknown);
        AssertFields(Locator, input);
    }

    [Fact]
    public void An_own_object_is_whole_also_after_it_was_serialized()
    {
        var own = JsonNode.Parse(Locator)!.Deserialize(MkIoJson.RequestTypeInfo<StreamingLocator>())!;
        var read = Read<StreamingLocator>(own);
        Assert.True(read.IsWhole);
        AssertFields(Locator, read);

        var restored = (PSObject)PSSerializer.Deserialize(PSSerializer.Serialize(own, 5));
        Assert.True(Read<StreamingLocator>(restored).IsWhole);
    }

    public static TheoryData<object> Moments =>
    [
        "2031-01-02T03:04:05Z", "2031-01-02T04:04:05+01:00", "2031-01-02 03:04:05", "01/02/2031 03:04:05",
        new DateTime(2031, 1, 2, 3, 4, 5, DateTimeKind.Utc), new DateTime(2031, 1, 2, 3, 4, 5, DateTimeKind.Unspecified), new DateTimeOffset(2031, 1, 2, 4, 4, 5, TimeSpan.FromHours(1)),
        Row(("DateTime", "?"), ("UtcTicks", new DateTimeOffset(2031, 1, 2, 3, 4, 5, TimeSpan.Zero).UtcTicks)),
    ];

    [Theory]
    [MemberData(nameof(Moments), DisableDiscoveryEnumeration = true)]
    public void Times_are_read_in_several_forms(object moment)
        => AssertFields("""{"properties":{"endTime":"2031-01-02T03:04:05Z"}}""", Read<StreamingLocator>(Row(("EndTime", moment))));

    public static TheoryData<object> Windows => [new TimeSpan(4, 0, 0), "PT4H", "4:00:00", Row(("Ticks", TimeSpan.TicksPerHour * 4), ("Days", 0))];

    [Theory]
    [MemberData(nameof(Windows), DisableDiscoveryEnumeration = true)]
    public void Durations_are_read_in_several_forms(object window)
        => AssertFields("""{"properties":{"archiveWindowLength":"PT4H"}}""", Read<LiveOutput>(Row(("ArchiveWindow", window))));

    [Theory]
    [InlineData("odataType")]
    [InlineData("odata_type")]
    [InlineData("@odata.type")]
    [InlineData("ODataType")]
    public void The_word_that_tells_a_family_apart_has_several_spellings(string field)
    {
        var input = Read<Transform>(FromJson($$"""{"name":"t","outputs":[{"preset":{"{{field}}":"#Microsoft.Media.BuiltInStandardEncoderPreset","presetName":"H264SingleBitrate720p"},"relativePriority":"Low"}]}"""));
        AssertFields("""{"properties":{"outputs":[{"preset":{"@odata.type":"#Microsoft.Media.BuiltInStandardEncoderPreset","presetName":"H264SingleBitrate720p"},"relativePriority":"Low"}]}}""", input);
    }

    [Fact]
    public void A_family_that_does_not_say_its_member_is_refused()
        => Assert.Contains("@odata.type is 'missing'", Refused<Transform>(FromJson("""{"outputs":[{"preset":{"presetName":"x"}}]}""")), StringComparison.Ordinal);

    [Fact]
    public void Blanks_of_a_table_say_nothing()
        => AssertFields("{}", Read<Asset>(Row(("Description", ""), ("Labels", ""), ("AlternateId", " "))));

    [Fact]
    public void Labels_are_a_text_an_object_or_a_hashtable()
    {
        foreach (var labels in new object[] { "a=1; b=2", Row(("a", "1"), ("b", 2)), new Hashtable { ["b"] = "2", ["a"] = "1" }, """{"a":"1","b":"2"}""" })
            AssertFields("""{"labels":{"a":"1","b":"2"}}""", Read<Asset>(Row(("Labels", labels))));
    }

    [Fact]
    public void Columns_that_nothing_knows_are_told_and_those_of_parameters_are_not()
    {
        var input = Read<Asset>(Row(("Name", "a"), ("Descripton", "x"), ("Label", "a=1"), ("Colour", "red")), "Label");
        Assert.Equal(["Descripton", "Colour"], input.Unknown);
        Assert.Equal("Description", Spelling.Nearest("Descripton", FieldReader.Names(typeof(Asset))));
        Assert.Equal("Container", Spelling.Nearest("Container Name", FieldReader.Names(typeof(Asset))));
        Assert.Null(Spelling.Nearest("Colour", FieldReader.Names(typeof(Asset))));
    }

    [Fact]
    public void What_a_hashtable_or_a_text_says_is_no_parameter()
    {
        Assert.Equal(["Label"], Read<Asset>(new Hashtable { ["Label"] = "a=1" }, "Label").Unknown);
        Assert.Equal(["Label"], Read<Asset>("""{"Label":"a=1"}""", "Label").Unknown);
    }

    [Fact]
    public void Fields_within_that_nothing_knows_are_told_with_their_path()
        => Assert.Equal(["properties.descripton"], Read<Asset>(FromJson("""{"properties":{"descripton":"x"}}""")).Unknown);

    [Fact]
    public void Two_values_of_a_field_are_a_conflict()
    {
        Assert.Contains("description", Refused<Asset>(FromJson("""{"description":"a","properties":{"description":"b"}}""")), StringComparison.Ordinal);
        AssertFields("""{"properties":{"description":"a"}}""", Read<Asset>(FromJson("""{"description":"a","properties":{"description":"a"}}""")));
    }

    [Fact]
    public void A_part_that_is_shown_at_the_top_is_not_taken_for_the_object_that_it_is_of()
    {
        AssertFields("""{"properties":{"firstQuality":{"bitrate":5}}}""", Read<AccountFilter>(FromJson("""{"firstQuality":5,"properties":{"firstQuality":{"bitrate":5}}}""")));
        AssertFields("""{"properties":{"firstQuality":{"bitrate":5}}}""", Read<AccountFilter>(FromJson("""{"firstQuality":{"bitrate":5}}""")));
    }

    private const string Joined = """{"name":"l","filters":["x y","z"],"properties":{"assetName":"a","filters":"x y z"}}""";

    [Fact]
    public void What_ConvertTo_Json_cut_off_is_read_where_it_is_shown_at_the_top()
        => AssertFields("""{"properties":{"assetName":"a","filters":["x y","z"]}}""", Read<StreamingLocator>(FromJson(Joined)));

    [Fact]
    public void What_ConvertTo_Json_cut_off_and_nothing_else_says_is_refused_with_what_to_do()
    {
        var error = Refused<StreamingLocator>(FromJson(Joined.Replace("\"filters\":[\"x y\",\"z\"],", string.Empty, StringComparison.Ordinal)));
        Assert.Contains("properties.filters is 'x y z', which may be one text or several", error, StringComparison.Ordinal);
        Assert.Contains("-Depth", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_beside_a_cut_off_value_has_to_agree_with_it()
    {
        var preset = """{"@odata.type":"#Microsoft.Media.BuiltInStandardEncoderPreset","presetName":"NAME"}""";
        Assert.Contains("differs from another value of outputs", Refused<Transform>(FromJson($$$"""{"outputs":[{"preset":{{{preset}}}}],"properties":{"outputs":[{"preset":{{{preset.Replace("NAME", "Other", StringComparison.Ordinal)}}}}]}}""")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_nested_object_that_cannot_be_read_is_the_only_problem()
        => Assert.EndsWith("the input. Properties is a Int32, but must be an object.", Refused<StreamingLocator>(Row(("AssetName", "a"), ("Properties", 3), ("Filters", new[] { "x" }))), StringComparison.Ordinal);

    [Theory]
    [InlineData("{JSON} {JSON}")]
    [InlineData("[{JSON},{JSON}]")]
    [InlineData("{JSON}\n{JSON}")]
    public void A_list_is_read_from_JSON_values_one_after_the_other(string text)
    {
        var output = """{"preset":{"@odata.type":"#Microsoft.Media.BuiltInStandardEncoderPreset","presetName":"x"}}""";
        AssertFields($$$"""{"properties":{"outputs":[{{{output}}},{{{output}}}]}}""", Read<Transform>(Row(("Properties", Row(("Outputs", text.Replace("{JSON}", output, StringComparison.Ordinal)))))));
    }

    [Fact]
    public void The_text_of_an_object_tells_that_there_was_a_secret()
    {
        var own = JsonNode.Parse("""{"metadata":{"displayName":"s"},"spec":{"transport":{"type":"SRTCaller","passPhrase":"open sesame"}}}""").Deserialize(MkIoJson.RequestTypeInfo<Source>())!;
        var copy = new Source();
        Read<Source>(Row(("Name", "s"), ("Spec", own.Spec!.ToString()))).ApplyTo(copy);
        Assert.Equal(["spec.transport.passPhrase"], ResourceInput<Source>.LackedSecrets(copy));
    }

    public static TheoryData<object, string> Wrong => new()
    {
        { Row(("Suppressed", "perhaps")), "Suppressed is 'perhaps', but must be true or false." },
        { Row(("EndTime", "soon")), "EndTime is 'soon', but must be a time" },
        { Row(("Properties", 3)), "Properties is a Int32, but must be an object." },
        { Row(("AssetName", Row(("a", 1)))), "AssetName is a PSObject, but must be a text." },
        { "{ this is no JSON", "looks like JSON and cannot be read" },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_read_is_said_with_its_path(object input, string message)
        => Assert.Contains(message, Refused<StreamingLocator>(input), StringComparison.Ordinal);

    public static TheoryData<object, string> Strangers => new()
    {
        { new Asset { Name = "a" }, "An asset was piped, where a streaming locator, an object with its fields, or a name was expected." },
        { new FileInfo("film.mp4"), "An object of the type System.IO.FileInfo was piped, where a streaming locator" },
        { PSSerializer.Deserialize(PSSerializer.Serialize(new Asset { Name = "a" })), "An asset was piped, where a streaming locator" },
    };

    [Theory]
    [MemberData(nameof(Strangers), DisableDiscoveryEnumeration = true)]
    public void Objects_of_another_kind_are_refused(object stranger, string message)
        => Assert.StartsWith(message, Refused<StreamingLocator>(stranger), StringComparison.Ordinal);

    [Fact]
    public void A_secret_that_is_hidden_is_missed_unless_it_is_there_already()
    {
        var input = Read<Source>(FromJson("""{"metadata":{"name":"s","displayName":"s"},"spec":{"transport":{"type":"SRTCaller","passPhrase":{}}}}"""));
        var created = new Source();
        input.ApplyTo(created);
        Assert.Equal(["spec.transport.passPhrase"], ResourceInput<Source>.LackedSecrets(created));

        var existing = JsonNode.Parse("""{"metadata":{"displayName":"s"},"spec":{"transport":{"type":"SRTCaller","passPhrase":"open sesame"}}}""").Deserialize(MkIoJson.RequestTypeInfo<Source>())!;
        input.ApplyTo(existing);
        Assert.Empty(ResourceInput<Source>.LackedSecrets(existing));
        Assert.Equal("open sesame", existing.Spec!.Transport!.PassPhrase!.Reveal());
    }

    [Fact]
    public void A_row_changes_what_it_says_and_a_whole_object_all()
    {
        static Asset There() => JsonNode.Parse("""{"name":"a","properties":{"description":"old","alternateId":"id"}}""").Deserialize(MkIoJson.RequestTypeInfo<Asset>())!;
        var byRow = There();
        Read<Asset>(Row(("Name", "a"), ("Description", "new"))).ApplyTo(byRow);
        Assert.Equal(("new", "id"), (byRow.Description, byRow.AlternateId));

        var byObject = There();
        Read<Asset>(new Asset { Name = "a", Description = "new" }).ApplyTo(byObject);
        Assert.Equal(("new", null), (byObject.Description, byObject.AlternateId));
    }
}
