namespace MkIo.Emulator.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void All_options_are_read()
    {
        var options = OptionsParser.Parse(
        [
            "--urls", "http://localhost:0", "--latency-ms", "20", "--rate-limits", "300/100", "--faults", "429=0.1;seed=7", "--state-ms=50", "--storage-check=off",
            "--s3-endpoint", "http://127.0.0.1:9000", "--seed-assets", "7", "--token", "t",
        ]);
        Assert.Equal(
            new EmulatorOptions
            {
                Port = 0,
                Latency = TimeSpan.FromMilliseconds(20),
                RateLimits = true,
                RateLimit = new RateLimit(300, 100),
                Faults = "429=0.1;seed=7",
                StateTime = TimeSpan.FromMilliseconds(50),
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
    [InlineData("--rate-limits needs a number", "--rate-limits", "1/x")]
    [InlineData("--rate-limits needs limits of at least 1", "--rate-limits", "0/1")]
    [InlineData("--faults: 'x' is not of the form name=value.", "--faults", "x")]
    [InlineData("--faults: '430' is neither a fault (429, ", "--faults", "430=1")]
    [InlineData("--faults: 500 needs a probability from 0 to 1, not '2'.", "--faults", "500=2")]
    [InlineData("--faults: The probabilities add up to more than 1.", "--faults", "500=0.6,503=0.6")]
    [InlineData("--faults: seed needs a whole number", "--faults", "500=1;seed=x")]
    [InlineData("--seed-assets needs a value", "--seed-assets")]
    public void What_cannot_be_followed_is_said(string message, params string[] args)
    {
        var error = Assert.Throws<OptionsException>(() => OptionsParser.Parse(args));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }
}
