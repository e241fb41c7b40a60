using MkIo.Json;

namespace MkIo.Media;

/// <summary>Repackaging to MP4 without encoding anew.</summary>
[ApiSchema("BuiltInAssetConverterPreset")]
public sealed class BuiltInAssetConverterPreset : Preset
{
    /// <summary>Makes an empty one.</summary>
    public BuiltInAssetConverterPreset() : base("#Microsoft.Media.BuiltInAssetConverterPreset") { }

    /// <summary>Which bit rates are copied, and whether sound and picture share a file.</summary>
    [RequiredField, KnownValues("CopyTopBitrateInterleaved", "CopyAllBitrateNonInterleaved", "CopyAllBitrateInterleaved")] public string? PresetName { get; set; }
}
