using System.Globalization;
using System.Numerics;
using System.Text.Json;
using MkIo.Json;
using MkIo.Media;

namespace MkIo.Tests.Json;

/// <summary>JSON that the API doesn't describe: plain values on top, the very text beneath.</summary>
public sealed class FreeJsonTests
{
    [Theory]
    [InlineData("0", typeof(long))]
    [InlineData("-0", typeof(long))]
    [InlineData("3", typeof(long))]
    [InlineData("-9007199254740993", typeof(long))]
    [InlineData("9223372036854775807", typeof(long))]
    [InlineData("9223372036854775808", typeof(BigInteger))]
    [InlineData("-123456789012345678901234567890123456789012345678901234567890", typeof(BigInteger))]
    [InlineData("1.0", typeof(decimal))]
    [InlineData("0.1", typeof(decimal))]
    [InlineData("-2.50", typeof(decimal))]
    [InlineData("1e3", typeof(decimal))]
    [InlineData("1.25E-2", typeof(decimal))]
    [InlineData("79228162514264337593543950335.0", typeof(decimal))]
    [InlineData("79228162514264337593543950335.5", typeof(double))]
    [InlineData("0.1234567890123456789012345678", typeof(decimal))]
    [InlineData("0.12345678901234567890123456789012345", typeof(double))]
    [InlineData("1e300", typeof(double))]
    [InlineData("1e-99", typeof(double))]
    [InlineData("1e400", typeof(string))]
    [InlineData("1e-99999999999", typeof(double))]
    public void A_number_has_the_narrowest_type_that_holds_it_and_is_written_as_it_was_read(string text, Type type)
    {
        var job = Read($$$"""{"properties":{"correlationData":{"n":{{{text}}},"in":[{"n":{{{text}}}}]}},"newer":{{{text}}}}""");

        var value = job.Properties.CorrelationData!["n"]!;

        Assert.IsType(type, value);
        Assert.Equal(ValueOf(text, type), value);
        Assert.Equal($$$"""{"properties":{"correlationData":{"n":{{{text}}},"in":[{"n":{{{text}}}}]}},"newer":{{{text}}}}""", Write(job));
    }

    [Fact]
    public void What_is_free_is_plain_values()
    {
        var data = Read("""{"properties":{"correlationData":{"scene":3,"name":"a\u0062","on":true,"off":null,"list":[1,"x",{"deep":false}]}}}""").Properties.CorrelationData!;

        Assert.Equal([3L, "ab", true, null], [data["scene"], data["name"], data["on"], data["off"]]);
        var list = Assert.IsAssignableFrom<IList<object?>>(data["list"]);
        Assert.Equal(false, Assert.IsAssignableFrom<IDictionary<string, object?>>(list[2])["deep"]);
    }

    [Fact]
    public void What_a_program_sets_is_written()
    {
        var job = new Job();
        job.Properties.CorrelationData = new Dictionary<string, object?>
        {
            ["text"] = "x",
            ["numbers"] = new object[] { 1, 2.5, 3.50m, (byte)4, BigInteger.Pow(10, 20) },
            ["map"] = new Dictionary<string, int> { ["a"] = 1 },
            ["time"] = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            ["id"] = Guid.Empty,
            ["day"] = DayOfWeek.Friday,
            ["object"] = new JobError { Code = "c" },
            ["element"] = JsonDocument.Parse("[1]").RootElement,
            ["nothing"] = null,
        };

        Assert.Equal(
            """{"properties":{"correlationData":{"text":"x","numbers":[1,2.5,3.50,4,100000000000000000000],"map":{"a":1},"time":"2026-01-02T03:04:05Z","id":"00000000-0000-0000-0000-000000000000","day":"Friday","object":{},"element":[1],"nothing":null}}}""",
            Write(job).Replace("\"code\":\"c\"", string.Empty));
    }

    [Fact]
    public void What_is_no_JSON_is_refused_by_its_type()
    {
        var job = new Job { AdditionalData = new Dictionary<string, object?> { ["x"] = new Version(1, 0) } };

        Assert.Contains("Version", Assert.Throws<JsonException>(() => Write(job)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_field_that_is_changed_is_written_as_changed()
    {
        var job = Read("""{"properties":{},"newer":{"a":1.0,"b":2}}""");

        ((IDictionary<string, object?>)job.AdditionalData!["newer"]!)["b"] = 3;

        Assert.Equal("""{"properties":{},"newer":{"a":1.0,"b":3}}""", Write(job));
    }

    [Theory]
    [InlineData(new[] { "a", "b" }, "a;b")]
    [InlineData(new[] { "a;b", "c" }, """["a;b","c"]""")]
    [InlineData(new[] { " a" }, """[" a"]""")]
    [InlineData(new[] { "[a" }, """["[a"]""")]
    [InlineData(new[] { "" }, """[""]""")]
    [InlineData(new string[0], "")]
    public void A_list_prints_so_that_its_items_are_told_apart(string[] items, string text)
        => Assert.Equal(text, new StreamingLocator { Filters = items }.Filters!.ToString());

    [Theory]
    [InlineData("env", "prod", "env=prod")]
    [InlineData("env", "a=b", "env=a=b")]
    [InlineData("env", "", "env=")]
    [InlineData("env", "a;b", """{"env":"a;b"}""")]
    [InlineData("e=v", "a", """{"e=v":"a"}""")]
    [InlineData("{v", "é\"", "{\"{v\":\"é\\\"\"}")]
    public void A_map_prints_so_that_its_entries_are_told_apart(string name, string value, string text)
        => Assert.Equal(text, new Asset { Labels = new Dictionary<string, string> { [name] = value } }.Labels!.ToString());

    [Fact]
    public void Lists_and_maps_of_objects_print_as_JSON()
    {
        var job = new Job { Outputs = [new JobOutputAsset { AssetName = "a" }, new JobOutputAsset { AssetName = "b" }] };
        job.Properties.CorrelationData = new Dictionary<string, object?> { ["scene"] = 3, ["text"] = "3" };

        Assert.Equal("""[{"assetName":"a","@odata.type":"#Microsoft.Media.JobOutputAsset"},{"assetName":"b","@odata.type":"#Microsoft.Media.JobOutputAsset"}]""", job.Outputs!.ToString());
        Assert.Equal("""{"scene":3,"text":"3"}""", job.Properties.CorrelationData.ToString());
    }

    [Fact]
    public void A_list_that_is_assigned_stays_the_list_that_it_is()
    {
        var mine = new List<string> { "a" };
        var locator = new StreamingLocator { Filters = mine };

        mine.Add("b");
        locator.Filters!.Add("c");

        Assert.Equal(["a", "b", "c"], mine);
        Assert.Equal("a;b;c", locator.Filters.ToString());
    }

    private static object ValueOf(string text, Type type)
        => type == typeof(long) ? (object)long.Parse(text, CultureInfo.InvariantCulture)
            : type == typeof(BigInteger) ? BigInteger.Parse(text, CultureInfo.InvariantCulture)
            : type == typeof(decimal) ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
            : type == typeof(double) ? double.Parse(text, CultureInfo.InvariantCulture)
            : (object)text;

    private static Job Read(string json) => JsonSerializer.Deserialize(json, MkIoJson.TypeInfo<Job>())!;

    private static string Write(Job job) => JsonSerializer.Serialize(job, MkIoJson.RequestTypeInfo<Job>());
}
