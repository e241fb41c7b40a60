using System.Globalization;
using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Tests.Support;

namespace MkIo.PowerShell.Tests.Parameters;

public sealed class AddressRangeTests(LocalMkIo service) : IClassFixture<LocalMkIo>
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", 32)]
    [InlineData("203.0.113.0/24", "203.0.113.0", 24)]
    [InlineData(" 10.0.0.0/8 ", "10.0.0.0", 8)]
    [InlineData("0.0.0.0/0", "0.0.0.0", 0)]
    [InlineData("10.0.0.0/32", "10.0.0.0", 32)]
    [InlineData("::1", "::1", 128)]
    [InlineData("2001:db8::/32", "2001:db8::", 32)]
    [InlineData("2001:db8::/128", "2001:db8::", 128)]
    public void Addresses_and_ranges_are_read(string text, string address, int prefix)
        => Assert.Equal(new AddressRange(text.Trim(), address, prefix), AddressRange.Parse(text));

    [Theory]
    [InlineData("foo")]
    [InlineData("")]
    [InlineData("/24")]
    [InlineData("300.1.1.1")]
    [InlineData("10.0.0")]
    [InlineData("1")]
    [InlineData("10.0.0.0.0")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/8/8")]
    [InlineData("10.0.0.0/ 8")]
    [InlineData("2001:db8::/129")]
    [InlineData("[::1]")]
    [InlineData("fe80::1%eth0")]
    [InlineData("example.com")]
    public void Anything_else_is_refused_by_what_was_written(string text)
    {
        var error = Assert.Throws<MkIoException>(() => AddressRange.Parse(text));

        Assert.Equal(MkIoErrorKind.InvalidRequest, error.Kind);
        Assert.Contains($"'{text}' is no range of addresses", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("New-MkIoStreamingEndpoint -Name {0} -AllowIP", "MkIo.StreamingEndpointInvalid")]
    [InlineData("New-MkIoLiveEvent -Name {0} -AllowIP", "MkIo.LiveEventInvalid")]
    [InlineData("New-MkIoLiveEvent -Name {0} -PreviewAllowIP", "MkIo.LiveEventInvalid")]
    [InlineData("New-MkIoSource -Name {0} -Type SRTListener -AllowList", "MkIo.SourceInvalid")]
    [InlineData("Set-MkIoDestination -Name {0} -Type SRTListener -AllowList", "MkIo.DestinationInvalid")]
    public void Every_cmdlet_refuses_an_item_by_it_before_it_asks_the_service_and_goes_on(string command, string id)
    {
        var script = string.Join("; ", "foo", "300.1.1.1", "10.0.0.0/33").Split("; ").Select((range, index) => $"{string.Format(CultureInfo.InvariantCulture, command, $"ip-{index}")} '203.0.113.0/24', '{range}'; ");

        var outcome = service.Shell.Run(string.Concat(script) + "'after'");

        Assert.Equal(["after"], outcome.Output);
        Assert.Equal(3, outcome.Errors.Count);
        Assert.All(outcome.Errors, error => Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.Contains("'10.0.0.0/33'", outcome.Errors[2].ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endpoint_and_a_live_event_get_the_ranges_that_were_written()
    {
        var endpoint = Assert.IsType<StreamingEndpoint>(Assert.Single(service.Shell.Run("New-MkIoStreamingEndpoint ranges -Location westeurope -AllowIP 10.1.2.0/24, 10.1.3.4").Clean()));
        var liveEvent = Assert.IsType<LiveEvent>(Assert.Single(service.Shell.Run("New-MkIoLiveEvent ranges -AllowIP 10.1.2.0/24, 10.1.3.4").Clean()));

        Assert.Equal([("10.1.2.0", 24), ("10.1.3.4", 32)], endpoint.Properties.AccessControl!.Ip!.Allow!.Select(range => (range.Address!, range.SubnetPrefixLength!.Value)));
        Assert.Equal([("10.1.2.0", 24), ("10.1.3.4", 32)], liveEvent.Properties.Input!.AccessControl!.Ip!.Allow!.Select(range => (range.Address!, range.SubnetPrefixLength!.Value)));
    }
}
