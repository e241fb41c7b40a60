using MkIo.Json;

namespace MkIo.Media;

/// <summary>Encoding with one of the service's own ladders.</summary>
[ApiSchema("BuiltInStandardEncoderPreset")]
public sealed class BuiltInStandardEncoderPreset : Preset
{
    /// <summary>Makes an empty one.</summary>
    public BuiltInStandardEncoderPreset() : base("#Microsoft.Media.BuiltInStandardEncoderPreset") { }

    /// <summary>Settings that the vendor manages; left unset unless its support asks for it.</summary>
    public string? AdvancedSettingsName { get; set; }

    /// <summary>The ladder, such as <c>H264MultipleBitrate1080p</c>.</summary>
    [RequiredField] public string? PresetName { get; set; }
}
