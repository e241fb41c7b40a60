namespace MkIo.Media;

/// <summary>The service's own presets by their names.</summary>
public static class BuiltInPresets
{
    private static readonly string[] Converters = ["CopyTopBitrateInterleaved", "CopyAllBitrateNonInterleaved", "CopyAllBitrateInterleaved"];

    /// <summary>The names that are documented today.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "H264SingleBitrateSD", "H264SingleBitrate720p", "H264SingleBitrate1080p",
        "H264MultipleBitrateSD", "H264MultipleBitrate720p", "H264MultipleBitrate1080p",
        "H264MultipleBitrateSDWithCVQ", "H264MultipleBitrate720pWithCVQ", "H264MultipleBitrate1080pWithCVQ",
        "H265SingleBitrate720p", "H265SingleBitrate1080p", "H265SingleBitrate4K", "AACGoodQualityAudio",
        .. Converters,
    ];

    /// <summary>The preset of a name; a name that is not documented is taken for one of the encoder's.</summary>
    /// <param name="name">The name.</param>
    public static Preset Named(string name)
        => Converters.Contains(name, StringComparer.Ordinal)
            ? new BuiltInAssetConverterPreset { PresetName = name }
            : new BuiltInStandardEncoderPreset { PresetName = name };
}
