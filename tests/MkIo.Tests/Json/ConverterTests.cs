using System.Text.Json;
using MkIo.Json;
using MkIo.Media;

namespace MkIo.Tests.Json;

public sealed class ConverterTests
{
    [Theory]
    [InlineData("2026-01-02T03:04:05", "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05.1234567Z", "2026-01-02T03:04:05.1234567Z")]
    [InlineData("2026-01-02T03:04:05+02:00", "2026-01-02T01:04:05Z")]
    [InlineData("2026-01-02", "2026-01-02T00:00:00Z")]
    public void A_time_without_an_offset_is_utc(string text, string expected)
    {
        var data = JsonSerializer.Deserialize($$"""{"createdAt":"{{text}}"}""", MkIoJson.TypeInfo<SystemData>())!;
        Assert.Equal($$"""{"createdAt":"{{expected}}"}""", JsonSerializer.Serialize(data, MkIoJson.TypeInfo<SystemData>()));
    }

    [Fact]
    public void What_is_no_time_is_said()
        => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"createdAt":"soon"}""", MkIoJson.TypeInfo<SystemData>()));

    [Theory]
    [InlineData("PT1H30M", 5400.0)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("P999999999D", null)]
    [InlineData("P99999999999999999999D", null)]
    public void What_is_no_duration_or_too_long_for_one_is_none(string? text, double? seconds)
    {
        Assert.Equal(seconds, IsoDuration.Read(text)?.TotalSeconds);
        var options = new JsonSerializerOptions { Converters = { new DurationConverter() } };
        var json = text is null ? "null" : $"\"{text}\"";
        if (seconds is not null)
            Assert.Equal(seconds.Value, JsonSerializer.Deserialize<TimeSpan>(json, options).TotalSeconds);
        else
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TimeSpan>(json, options));
    }

    [Fact]
    public void A_field_of_the_name_of_a_shortcut_is_kept()
    {
        const string Json = """{"properties":{},"created":"later version"}""";
        var asset = JsonSerializer.Deserialize(Json, MkIoJson.TypeInfo<Asset>())!;
        Assert.Equal("later version", asset.AdditionalData!["created"]);
        Assert.Equal(Json, JsonSerializer.Serialize(asset, MkIoJson.RequestTypeInfo<Asset>()));
    }
}
