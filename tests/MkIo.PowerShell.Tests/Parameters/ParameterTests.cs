using System.Collections;
using System.Security;
using System.Text;
using System.Text.Json;
using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Reading;
using MkIo.PowerShell.Rest;
using MkIo.PowerShell.Tests.Support;

namespace MkIo.PowerShell.Tests.Parameters;

public sealed class ParameterTests
{
    [Fact]
    public void Labels_are_asked_for_by_value_or_by_a_part_of_it()
    {
        Assert.Equal(["series=news"], LabelQuery.Expressions(new Hashtable { ["series"] = "news" }));
        Assert.Equal(["series~new"], LabelQuery.Expressions(new Hashtable { ["series"] = "*new*" }));
        Assert.Equal(["series~new"], LabelQuery.Expressions(new Hashtable { ["series"] = "new*" }));
        Assert.Equal(["series="], LabelQuery.Expressions(new Hashtable { ["series"] = null }));
        Assert.Equal(["season=2"], LabelQuery.Expressions(new Hashtable { ["season"] = 2 }));
        Assert.Empty(LabelQuery.Expressions(null));
    }

    [Fact]
    public void Labels_that_are_named_are_set_or_removed_and_the_others_stay()
    {
        var current = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" };

        var labels = LabelChange.Of(new Hashtable { ["a"] = null, ["c"] = 3 }).ApplyTo(current);

        Assert.Equal(new Dictionary<string, string> { ["b"] = "2", ["c"] = "3" }, labels);
        Assert.Equal(2, current.Count);
        Assert.Same(current, LabelChange.Of(null).ApplyTo(current));
        Assert.Equal(labels, LabelChange.Of(new Dictionary<string, string?> { ["a"] = null, ["c"] = "3" }).ApplyTo(current));
        Assert.Same(current, LabelChange.Of(new Hashtable()).ApplyTo(current));
        Assert.Equal(new Dictionary<string, string> { ["c"] = "3" }, LabelChange.Of(new Hashtable { ["c"] = 3 }).ApplyTo(null));
    }

    [Fact]
    public void A_map_of_which_nothing_was_said_stays_and_an_empty_one_makes_one()
    {
        var current = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" };
        static MapChange<string> Change(IDictionary? said) => new(said, value => $"<{value}>");

        Assert.True(Change(null).SaysNothing);
        Assert.Same(current, Change(null).ApplyTo(current));
        Assert.Null(Change(null).ApplyTo(null));
        Assert.False(Change(new Hashtable()).SaysNothing);
        Assert.Equal([], Change(new Hashtable()).ApplyTo(null));
        Assert.Equal(current, Change(new Hashtable()).ApplyTo(current));
        Assert.Equal(new Dictionary<string, string> { ["b"] = "<3>" }, Change(new Hashtable { ["a"] = null, ["b"] = 3 }).ApplyTo(current));
        Assert.Equal("1", current["a"]);
    }

    [Theory]
    [InlineData(null, "old", "old")]
    [InlineData("", "old", null)]
    [InlineData("new", "old", "new")]
    [InlineData(null, null, null)]
    public void A_text_stays_where_nothing_was_said_and_an_empty_one_clears_it(string? said, string? current, string? result)
        => Assert.Equal(result, ClearableText.Changed(said, current));

    [Fact]
    public void Labels_come_as_a_hashtable_as_those_of_an_asset_or_as_the_text_of_a_column()
    {
        var hashtable = new Hashtable { ["a"] = "1" };

        Assert.Same(hashtable, Labels(new PSObject(hashtable)));
        Assert.Equal(new Dictionary<string, string> { ["a"] = "1" }, Labels(new Dictionary<string, string> { ["a"] = "1" }));
        Assert.Equal(["series=x", "url=a=b"], Entries(Labels("series=x; url = a=b;")));
        Assert.Empty((IDictionary)Labels("")!);
        Assert.Null(Labels(null!));
    }

    [Theory]
    [InlineData("series")]
    [InlineData("=x")]
    [InlineData("a=1;b")]
    public void A_text_that_is_no_label_is_refused(string text)
        => Assert.Throws<ArgumentTransformationMetadataException>(() => Labels(text));

    [Fact]
    public void Labels_of_another_type_are_refused() => Assert.Throws<ArgumentTransformationMetadataException>(() => Labels(5));

    [Fact]
    public void A_moment_with_its_zone_becomes_the_same_moment_in_UTC()
    {
        var moment = new DateTimeOffset(2026, 1, 2, 3, 0, 0, TimeSpan.FromHours(2));

        Assert.Equal(new DateTime(2026, 1, 2, 1, 0, 0, DateTimeKind.Utc), new DateTimeTransformationAttribute().Transform(null!, new PSObject(moment)));
        Assert.Equal("yesterday", new DateTimeTransformationAttribute().Transform(null!, "yesterday"));
    }

    [Fact]
    public void The_name_of_a_parent_is_taken_from_it_or_from_its_child()
    {
        var transformation = new ParentNameTransformationAttribute("AssetName");

        Assert.Equal("a1", transformation.Transform(null!, new Asset { Name = "a1" }));
        Assert.Equal("a1", transformation.Transform(null!, Custom(("Name", "filter"), ("AssetName", "a1"))));
        Assert.Equal("a1", transformation.Transform(null!, "a1"));
        Assert.Equal(5, transformation.Transform(null!, 5));
    }

    [Fact]
    public void A_secret_is_closed_before_anything_can_print_it()
    {
        var transformation = new SecretTransformationAttribute();
        using var secure = new SecureString();
        secure.AppendChar('x');

        Assert.Equal("x", Assert.IsType<Secret>(transformation.Transform(null!, secure)).Reveal());
        Assert.Equal("text", Assert.IsType<Secret>(transformation.Transform(null!, new PSObject("text"))).Reveal());
        Assert.Null(transformation.Transform(null!, null!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(8472)]
    public void What_is_no_secret_is_refused_without_being_repeated(object value)
    {
        var error = Assert.Throws<ArgumentTransformationMetadataException>(() => new SecretTransformationAttribute().Transform(null!, value));

        Assert.DoesNotContain("8472", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assets", "/api/v1/projects/my%20project/media/assets")]
    [InlineData("/api/v1/user/rbac", "/api/v1/user/rbac")]
    [InlineData("/api/v1/projects/{project}/media/jobs", "/api/v1/projects/my%20project/media/jobs")]
    [InlineData("/api/v1/projects/{project_name}/x", "/api/v1/projects/my%20project/x")]
    [InlineData("https://app.mk.io/api/v1/x", "https://app.mk.io/api/v1/x")]
    public void A_path_is_completed(string path, string whole) => Assert.Equal(whole, RestPath.Build(path, null, "my project"));

    [Fact]
    public void The_values_of_a_query_are_escaped_and_a_list_repeats_its_name()
        => Assert.Equal("/x?$filter=a%20eq%20%27b%26c%27", RestPath.Build("/x", new Hashtable { ["$filter"] = "a eq 'b&c'" }, null).Replace("%24", "$", StringComparison.Ordinal));

    [Fact]
    public void A_path_that_needs_a_project_says_so_where_there_is_none()
        => Assert.Contains("Select-MkIoProject", Assert.Throws<MkIoException>(() => RestPath.Build("assets", null, null)).Message, StringComparison.Ordinal);

    [Fact]
    public void Objects_of_PowerShell_become_JSON_as_they_are_meant()
    {
        var body = new Hashtable
        {
            ["text"] = "x",
            ["number"] = 5,
            ["flag"] = new SwitchParameter(true),
            ["list"] = new object[] { 1, "two", null! },
            ["map"] = new Hashtable { ["a"] = 1.5 },
            ["custom"] = Custom(("b", true)),
            ["time"] = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            ["span"] = TimeSpan.FromMinutes(90),
            ["day"] = DayOfWeek.Friday,
            ["nothing"] = null,
            ["wrapped"] = new PSObject("x"),
        };

        var json = JsonDocument.Parse(PowerShellJson.ToJson(body)).RootElement;

        Assert.Equal("x", json.GetProperty("text").GetString());
        Assert.Equal(5, json.GetProperty("number").GetInt32());
        Assert.True(json.GetProperty("flag").GetBoolean());
        Assert.Equal("""[1,"two",null]""", Compact(json.GetProperty("list")));
        Assert.Equal("""{"a":1.5}""", Compact(json.GetProperty("map")));
        Assert.Equal("""{"b":true}""", Compact(json.GetProperty("custom")));
        Assert.Equal("2026-01-02T03:04:05Z", json.GetProperty("time").GetString());
        Assert.Equal("PT1H30M", json.GetProperty("span").GetString());
        Assert.Equal("Friday", json.GetProperty("day").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("nothing").ValueKind);
        Assert.Equal("x", json.GetProperty("wrapped").GetString());
    }

    [Fact]
    public void A_body_that_contains_itself_is_refused()
    {
        var body = new Hashtable();
        body["self"] = body;

        Assert.Contains("contain itself", Assert.Throws<MkIoException>(() => PowerShellJson.ToJson(body)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_that_JSON_cannot_say_is_refused_by_its_type()
        => Assert.Contains("Process", Assert.Throws<MkIoException>(() => PowerShellJson.ToJson(System.Diagnostics.Process.GetCurrentProcess())).Message, StringComparison.Ordinal);

    [Fact]
    public void JSON_becomes_objects_of_PowerShell()
    {
        using var json = JsonDocument.Parse("""{"a":1,"b":[true,null,2.5],"c":{"d":"x"},"e":9007199254740993,"f":18446744073709551616,"g":1.10}""");

        var value = Assert.IsType<PSObject>(PowerShellJson.FromJson(json.RootElement));

        Assert.Equal(1L, value.Properties["a"].Value);
        Assert.Equal([true, null, 2.5m], (object?[])value.Properties["b"].Value);
        Assert.Equal("x", ((PSObject)value.Properties["c"].Value).Properties["d"].Value);
        Assert.Equal(9007199254740993L, value.Properties["e"].Value);
        Assert.Equal(System.Numerics.BigInteger.Pow(2, 64), value.Properties["f"].Value);
        Assert.Equal("1.10", Convert.ToString(value.Properties["g"].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(json.RootElement.GetRawText(), System.Text.Encoding.UTF8.GetString(PowerShellJson.ToJson(value)));
    }

    [Theory]
    [InlineData("Get-MkIoPermission -ScriptPath Env:PATH")]
    [InlineData("New-MkIoToken -ForScript Env:PATH")]
    [InlineData("Get-MkIoUsage -OutFile Env:usage")]
    [InlineData("Save-MkIoAssetFile a1 f.mp4 -Destination Env:films")]
    public void A_path_that_is_no_path_of_the_file_system_is_refused_by_all_that_take_one(string command)
    {
        using var shell = Shell.WithoutServer();

        var error = shell.Run(command).Error;

        Assert.Contains("is not a path of the file system but of Environment.", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("Invalid,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_out_of_json_are_the_same_in_every_language_and_an_empty_one_stays()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("de-DE");
        try
        {
            var labels = new PSObject();
            labels.Properties.Add(new PSNoteProperty("rate", 1.5));
            labels.Properties.Add(new PSNoteProperty("note", string.Empty));

            var read = LabelChange.Of(Assert.IsAssignableFrom<IDictionary>(Labels(labels))).ApplyTo(null)!;
            Assert.Equal(["note=", "rate=1.5"], read.Select(label => $"{label.Key}={label.Value}").Order(StringComparer.Ordinal));
            Assert.Equal("1.5", LabelChange.Of(new Hashtable { ["rate"] = 1.5 }).ApplyTo(null)!["rate"]);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static object? Labels(object value) => new LabelTransformationAttribute().Transform(null!, value);

    private static IEnumerable<string> Entries(object? labels)
        => Assert.IsAssignableFrom<IDictionary>(labels).Cast<DictionaryEntry>().Select(label => $"{label.Key}={label.Value}").Order(StringComparer.Ordinal);

    private static string Compact(JsonElement element) => Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(element));

    private static PSObject Custom(params (string Name, object Value)[] properties)
    {
        var custom = new PSObject();
        foreach (var (name, value) in properties)
            custom.Properties.Add(new PSNoteProperty(name, value));
        return custom;
    }
}
