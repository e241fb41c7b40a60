using MkIo.Json;

namespace MkIo.Media;

/// <summary>Tells the members of the family <see cref="Preset"/> apart.</summary>
public sealed class PresetConverter : TypedObjectConverter<Preset, OtherPreset>
{
    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, Type> Types { get; } = new Dictionary<string, Type>
    {
        ["#Microsoft.Media.BuiltInStandardEncoderPreset"] = typeof(BuiltInStandardEncoderPreset),
        ["#Microsoft.Media.BuiltInAssetConverterPreset"] = typeof(BuiltInAssetConverterPreset),
        ["#MediaKind.BuiltInAssetConverterPreset"] = typeof(BuiltInAssetConverterPreset),
        ["#MediaKind.ThumbnailGeneratorPreset"] = typeof(ThumbnailGeneratorPreset),
        ["#MediaKind.TrackInserterPreset"] = typeof(TrackInserterPreset),
        ["#MediaKind.AIPipelinePreset"] = typeof(AIPipelinePreset),
        ["#MediaKind.EncoderPreset"] = typeof(EncoderPreset),
    };
}
