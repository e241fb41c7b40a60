using System.Text.Json;
using MkIo.Json;
using MkIo.Media;

namespace MkIo.Tests.Media;

public sealed class AssetTrackTests
{
    [Fact]
    public void Tracks_are_read_out_of_periods_too()
    {
        const string Listing = """
            {"metadata":{"id":"0b6f2a51-3c84-4d0e-a5f7-9e1d2c3b4a50","name":"a"},"spec":{"container":"c","formatHint":"mk.mezz.v0","files":[],"folders":[],
            "periods":{"0/index/edge":{"resource_type":"period","adaptation_set":[
              {"contentType":"video","representation":[{"id":"v1","bandwidth":"3000000","codecs":"avc1.64001f","width":"1280","height":"720"}]},
              {"mimeType":"audio/mp4","representation":[{"id":"a1","bandwidth":"128000"}]}]}}}}
            """;
        var tracks = AssetTrack.Of("a", JsonSerializer.Deserialize(Listing, MkIoJson.TypeInfo<AssetStorage>())!).ToList();
        Assert.Equal(["video", "audio"], tracks.Select(track => track.Type));
        Assert.Equal(("v1", 3000000, 720, "avc1.64001f"), (tracks[0].Name, tracks[0].Bitrate, tracks[0].Height, tracks[0].Codec));
        Assert.Equal("0/index/edge", tracks[1].Manifest);
    }
}
