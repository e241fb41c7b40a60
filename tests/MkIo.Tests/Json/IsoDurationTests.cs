using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using MkIo.Json;
using MkIo.Live;
using MkIo.Media;
using MkIo.Resources;
using MkIo.Tests.Support;

namespace MkIo.Tests.Json;

/// <summary>Durations are written in one way, and compared by what they mean.</summary>
public sealed class IsoDurationTests
{
    /// <summary>The pattern of the Live API and of clip times, in .NET's words for it.</summary>
    private const string StrictPattern = @"^P(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?T(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds_fract>(?:\d*.)?\d+)S)?$";

    public static TheoryData<Type, string> Fields
    {
        get
        {
            var fields = new TheoryData<Type, string>();
            foreach (var type in typeof(ApiObject).Assembly.GetTypes().Where(type => !type.IsAbstract))
            {
                foreach (var property in type.GetProperties().Where(property => property.IsDefined(typeof(DurationFieldAttribute))))
                    fields.Add(type, property.Name);
            }

            return fields;
        }
    }

    [Theory]
    [InlineData(0, "PT0S")]
    [InlineData(30, "PT30S")]
    [InlineData(90, "PT1M30S")]
    [InlineData(3600, "PT1H")]
    [InlineData(5400, "PT1H30M")]
    [InlineData(3661, "PT1H1M1S")]
    [InlineData(0.5, "PT0.5S")]
    [InlineData(60.0000001, "PT1M0.0000001S")]
    [InlineData(86400, "PT24H")]
    [InlineData(2592000, "PT720H")]
    [InlineData(-300, "-PT5M")]
    public void A_duration_is_written_in_one_way_that_every_field_takes(double seconds, string text)
    {
        var value = TimeSpan.FromTicks((long)Math.Round((decimal)seconds * TimeSpan.TicksPerSecond));
        Assert.Equal(text, IsoDuration.Write(value));
        Assert.Equal(value, IsoDuration.Read(text));
        if (seconds >= 0)
            Assert.Matches(StrictPattern, text);
    }

    [Fact]
    public void The_longest_ones_come_back()
    {
        foreach (var value in (TimeSpan[])[TimeSpan.MaxValue, -TimeSpan.MaxValue, TimeSpan.FromTicks(1)])
            Assert.Equal(value, IsoDuration.Read(IsoDuration.Write(value)));
        Assert.StartsWith("-PT", IsoDuration.Write(TimeSpan.MinValue), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P30D", 2592000.0)]
    [InlineData("P2W", 1209600.0)]
    [InlineData("P1Y", 31536000.0)]
    [InlineData("P1M", 2592000.0)]
    [InlineData("P1DT", 86400.0)]
    [InlineData("PT1.5H", 5400.0)]
    [InlineData("PT.5S", 0.5)]
    [InlineData("-PT5M", -300.0)]
    [InlineData("P", null)]
    [InlineData("PT", null)]
    [InlineData("PT1", null)]
    [InlineData("PT1H ", null)]
    [InlineData("1H", null)]
    [InlineData("50%", null)]
    public void What_the_service_may_answer_is_read(string text, double? seconds) => Assert.Equal(seconds, IsoDuration.Read(text)?.TotalSeconds);

    [Theory]
    [MemberData(nameof(Fields))]
    public void The_same_duration_in_other_words_compares_as_equal_and_is_sent_as_it_is(Type type, string property)
    {
        var (before, after, other, text) = (With("PT60M"), With("PT1H"), With("PT61M"), With("50%"));
        Assert.True(JsonNode.DeepEquals(Comparable(before), Comparable(after)));
        Assert.False(JsonNode.DeepEquals(Comparable(before), Comparable(other)));
        Assert.False(JsonNode.DeepEquals(Comparable(before), Comparable(text)));
        Assert.Contains("PT60M", JsonSerializer.Serialize(before, MkIoJson.Request.GetTypeInfo(type)), StringComparison.Ordinal);

        object With(string value)
        {
            var model = Activator.CreateInstance(type)!;
            type.GetProperty(property)!.SetValue(model, value);
            return model;
        }

        JsonNode? Comparable(object model) => (JsonNode?)typeof(MkIoJson)
            .GetMethod(nameof(MkIoJson.ToComparable), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, [model]);
    }

    [Fact]
    public void Every_field_that_the_documents_call_a_duration_is_marked()
    {
        Assert.Equal(14, Fields.Count);
        TestContext.Current.TestOutputHelper!.WriteLine($"{Fields.Count} fields are durations.");
    }

    [Theory]
    [InlineData("1.0", "1")]
    [InlineData("1e2", "100")]
    public void Numbers_that_mean_the_same_are_equal(string first, string second)
    {
        static JsonObject Comparable(string number)
            => MkIoJson.ToComparable(JsonSerializer.Deserialize($$"""{"properties":{},"newer":{{number}}}""", MkIoJson.TypeInfo<Asset>())!);

        Assert.True(JsonNode.DeepEquals(Comparable(first), Comparable(second)));
    }

    [Fact]
    public async Task An_archive_window_in_other_words_is_no_change_of_what_is_fixed()
    {
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200, """{"name":"out","properties":{"assetName":"a1","archiveWindowLength":"PT60M"}}"""));
        using var client = NewClient(server);
        var outputs = client.Project("demo").Media.LiveOutputs("e1");

        var same = await outputs.CreateOrUpdateAsync("out", output => output.ArchiveWindow = TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<MkIoException>(() => outputs.CreateOrUpdateAsync("out", output => output.ArchiveWindow = TimeSpan.FromHours(2), TestContext.Current.CancellationToken));

        Assert.Equal(ChangeKind.Unchanged, same.Kind);
        Assert.Equal(MkIoErrorKind.Conflict, error.Kind);
        Assert.All(server.Requests, request => Assert.Equal("GET", request.Method));
    }

    [Fact]
    public async Task A_patch_says_a_duration_that_nobody_touched_in_the_same_words()
    {
        const string Input = """{"@odata.type":"#Microsoft.Media.JobInputAsset","assetName":"a","start":{"@odata.type":"#Microsoft.Media.AbsoluteClipTime","time":"PT90S"}}""";
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200, $$$"""{"name":"j","properties":{"input":{{{Input}}},"outputs":[],"description":"old"}}"""));
        using var client = NewClient(server);

        await client.Project("demo").Media.Jobs("t").CreateOrUpdateAsync("j", job => job.Description = "new", TestContext.Current.CancellationToken);

        var patch = server.Requests.Single(request => request.Method == "PATCH");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse($$$"""{"properties":{"description":"new","input":{{{Input}}},"outputs":[]}}"""), JsonNode.Parse(patch.Body)), patch.Body);
    }

    [Fact]
    public async Task The_window_of_a_live_channel_is_compared_beneath_its_type()
    {
        const string Channel = """{"metadata":{"name":"news"},"spec":{"state":"Stopped","transform":{"type":"LiveChannel","assetName":"a1","archiveWindowLength":"P1DT"}}}""";
        using var server = new ScriptedServer((context, _) => ScriptedServer.AnswerAsync(context, 200, Channel));
        using var client = NewClient(server);

        var same = await client.Project("demo").Live.LiveChannels.CreateOrUpdateAsync(
            "news", flow => Assert.IsType<LiveChannelFlow>(flow.Spec.Transform).ArchiveWindowLength = "PT24H", TestContext.Current.CancellationToken);

        Assert.Equal(ChangeKind.Unchanged, same.Kind);
        Assert.Equal("GET", Assert.Single(server.Requests).Method);
    }

    private static MkIoClient NewClient(ScriptedServer server)
        => new(new MkIoClientOptions(Secret.From("token"), server.BaseUrl) { MaxRetryCount = 0 });
}
