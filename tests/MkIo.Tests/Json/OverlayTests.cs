using MkIo.Json;
using MkIo.Media;

namespace MkIo.Tests.Json;

public sealed class OverlayTests
{
    [Fact]
    public void The_upper_one_wins_where_it_says_something()
    {
        var lower = new Transport { Type = "SRTListener", Port = 5000, PassPhrase = Secret.From("kept"), IpResource = new IpResource { Type = "None" } };
        var result = Overlay.On(lower, new Transport { Port = 6000, IpResource = new IpResource { Type = "External" } });
        Assert.Equal("SRTListener", result.Type);
        Assert.Equal(6000, result.Port);
        Assert.Equal("kept", result.PassPhrase!.Reveal());
        Assert.Equal("External", result.IpResource!.Type);
    }
}
