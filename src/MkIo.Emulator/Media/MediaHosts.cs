namespace MkIo.Emulator.Media;

/// <summary>Names that nobody can own: no player and no encoder gets anywhere with them.</summary>
internal static class MediaHosts
{
    public const string Streaming = "streaming.mkio.example";

    public const string Ingest = "live.mkio.example";

    public const string Licenses = "https://drm.mkio.example";
}
