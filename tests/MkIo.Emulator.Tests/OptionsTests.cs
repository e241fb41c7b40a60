namespace MkIo.Emulator.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void All_options_are_read()
    {
        var options = OptionsParser.Parse(
        [
            "--urls", "http://localhost:0", "--latency-ms", "20", "--rate-limits", "on", "--storage-check=off",
            "--s3-endpoint", "http://127.0.0.1:9000", "--seed-assets", "7", "--token", "t",
        ]);
        Assert.Equal(
            new EmulatorOptions
            {
                Port = 0,
                Latency = TimeSpan.FromMilliseconds(20),
                RateLimits = true,
                StorageCheck = false,
                S3Endpoint = new Uri("http://127.0.0.1:9000"),
                SeedAssets = 7,
                Token = "t",
            },
            options);
    }

    [Fact]
    public void Without_options_the_storage_is_checked_and_nothing_is_slowed()
    {
        Assert.Equal(new EmulatorOptions { Port = OptionsParser.DefaultPort, StorageCheck = true }, OptionsParser.Parse([]));
    }

    [Fact]
    public void Help_is_no_options() => Assert.Null(OptionsParser.Parse(["--latency-ms", "1", "--help"]));

    [Theory]
    [InlineData("Unknown option '--foo'.", "--foo")]
    [InlineData("--urls must be on 127.0.0.1 or localhost, not '0.0.0.0'", "--urls", "http://0.0.0.0:80")]
    [InlineData("--urls must be on 127.0.0.1 or localhost, not 'example.com'", "--urls", "http://example.com")]
    [InlineData("--urls takes one http URL", "--urls", "https://127.0.0.1")]
    [InlineData("--urls needs a URL", "--urls", "http://127.0.0.1:1;http://0.0.0.0:1")]
    [InlineData("--urls needs a URL", "--urls", "5000")]
    [InlineData("--latency-ms needs a number", "--latency-ms", "-1")]
    [InlineData("--rate-limits is on or off", "--rate-limits", "maybe")]
    [InlineData("--seed-assets needs a value", "--seed-assets")]
    public void What_cannot_be_followed_is_said(string message, params string[] args)
    {
        var error = Assert.Throws<OptionsException>(() => OptionsParser.Parse(args));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }
}
