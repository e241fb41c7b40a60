using System.Reflection;
using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

public sealed partial class Transform
{
    /// <summary>A description; up to 1,024 characters.</summary>
    [JsonIgnore] public string? Description { get => Properties.Description; set => Properties.Description = value; }

    /// <summary>What the transform makes.</summary>
    [JsonIgnore] public IList<TransformOutput>? Outputs { get => Properties.Outputs; set => Properties.Outputs = value; }

    /// <summary>The preset of the transform's output.</summary>
    [JsonIgnore] public Preset? Preset => Outputs?.FirstOrDefault()?.Preset;

    /// <summary>The name of the service's own preset; null for other sorts of processing.</summary>
    [JsonIgnore]
    public string? BuiltInPreset => Preset switch
    {
        BuiltInStandardEncoderPreset preset => preset.PresetName,
        BuiltInAssetConverterPreset preset => preset.PresetName,
        _ => null,
    };

    /// <summary>What the transform does: the service's own preset, or the sort of processing, such as <c>AudioAnalyzerPreset</c>.</summary>
    [JsonIgnore] public string? Processing => BuiltInPreset ?? Preset?.ODataType?.Split('.').Last();

    /// <summary>What becomes of a job when an output fails, for each output.</summary>
    [JsonIgnore] public IReadOnlyList<string> OnError => ApiList<string>.Of((Outputs ?? []).Select(output => output.OnError).OfType<string>());

    /// <summary>The place of each output before or after others.</summary>
    [JsonIgnore] public IReadOnlyList<string> RelativePriority => ApiList<string>.Of((Outputs ?? []).Select(output => output.RelativePriority).OfType<string>());

    /// <summary>When the transform was created.</summary>
    [JsonIgnore] public override DateTimeOffset? Created => Properties.Created ?? base.Created;

    /// <summary>When the transform was last changed.</summary>
    [JsonIgnore] public override DateTimeOffset? LastModified => Properties.LastModified ?? base.LastModified;
}

/// <summary>The service's own presets by their names.</summary>
public static class BuiltInPresets
{
    private static readonly string[] Converters = ["CopyTopBitrateInterleaved", "CopyAllBitrateNonInterleaved", "CopyAllBitrateInterleaved"];

    /// <summary>The names that are documented today.</summary>
    // A note of the document, not an enumeration: the generator does not know them.
    [KnownValues(
        "H264SingleBitrateSD", "H264SingleBitrate720p", "H264SingleBitrate1080p",
        "H264MultipleBitrateSD", "H264MultipleBitrate720p", "H264MultipleBitrate1080p",
        "H264MultipleBitrateSDWithCVQ", "H264MultipleBitrate720pWithCVQ", "H264MultipleBitrate1080pWithCVQ",
        "H265SingleBitrate720p", "H265SingleBitrate1080p", "H265SingleBitrate4K", "AACGoodQualityAudio",
        "CopyTopBitrateInterleaved", "CopyAllBitrateNonInterleaved", "CopyAllBitrateInterleaved")]
    public static IReadOnlyList<string> Names { get; } = typeof(BuiltInPresets).GetProperty(nameof(Names))!.GetCustomAttribute<KnownValuesAttribute>()!.Values;

    /// <summary>The preset of a name; a name that is not documented is taken for one of the encoder's.</summary>
    /// <param name="name">The name.</param>
    public static Preset Named(string name)
        => Converters.Contains(name, StringComparer.Ordinal)
            ? new BuiltInAssetConverterPreset { PresetName = name }
            : new BuiltInStandardEncoderPreset { PresetName = name };
}
