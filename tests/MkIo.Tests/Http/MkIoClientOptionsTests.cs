namespace MkIo.Tests.Http;

public sealed class MkIoClientOptionsTests
{
    [Theory]
    [InlineData("http://example.com")]
    [InlineData("http://10.0.0.1:8080/")]
    [InlineData("ftp://127.0.0.1/")]
    public void Plain_http_is_for_this_machine_only(string address)
        => Assert.Throws<ArgumentException>(() => new MkIoClientOptions(Secret.From("t"), new Uri(address)));

    [Theory]
    [InlineData("http://127.0.0.1:5000", "http://127.0.0.1:5000/")]
    [InlineData("http://localhost:5000/", "http://localhost:5000/")]
    [InlineData("https://mkio.example.com/base?x=1", "https://mkio.example.com/base/")]
    public void An_address_is_completed(string given, string expected)
        => Assert.Equal(expected, new MkIoClientOptions(Secret.From("t"), new Uri(given)).BaseUrl.ToString());

    [Fact]
    public void The_cloud_has_the_published_limits_and_this_machine_has_none()
    {
        var cloud = new MkIoClientOptions(Secret.From("t"));
        Assert.Equal((2000, 1000), (cloud.ReadsPerMinute, cloud.WritesPerMinute));
        var local = new MkIoClientOptions(Secret.From("t"), new Uri("http://127.0.0.1:5000"));
        Assert.Equal((0, 0), (local.ReadsPerMinute, local.WritesPerMinute));
    }
}
