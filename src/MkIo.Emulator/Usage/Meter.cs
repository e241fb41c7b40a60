namespace MkIo.Emulator.Usage;

/// <summary>A meter, and what every project uses of it: made up, and the same in each hour, so that a test can tell the sum of any span.</summary>
internal sealed record Meter(string Name, string Family, string Solution, string Unit, decimal HourlyQuantity, decimal Price, string Sku)
{
    public static readonly IReadOnlyList<Meter> All =
    [
        new("video_encoding_ondemand", "Video Processing", "VOD Encoding", "minutes", 2m, 0.015m, "AAS1010154"),
        new("streaming_egress", "Video Streaming", "Streaming", "gigabytes", 0.5m, 0.04m, "AAS1010201"),
        new("storage_management", "Storage Management", "Storage", "gigabytes", 1.25m, 0.002m, "AAS1010317"),
    ];
}
