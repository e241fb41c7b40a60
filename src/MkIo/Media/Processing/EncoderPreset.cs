using System.Text.Json;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>Encoding with a ladder of the user's own.</summary>
[ApiSchema("EncoderPreset")]
public sealed class EncoderPreset : Preset
{
    /// <summary>Makes an empty one.</summary>
    public EncoderPreset() : base("#MediaKind.EncoderPreset") { }

    /// <summary>Settings that the vendor manages; left unset unless its support asks for it.</summary>
    public string? AdvancedSettingsName { get; set; }

    /// <summary>The encoder's configuration as the vendor documents it.</summary>
    [RequiredField] public IDictionary<string, JsonElement>? Config { get; set; }

    /// <summary>The name of the ladder.</summary>
    [RequiredField] public string? PresetName { get; set; }
}
