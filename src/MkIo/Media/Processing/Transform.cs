using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A transform: a recipe for processing, which jobs carry out.</summary>
[ApiSchema("TransformSchema", "TransformPutSchema")]
public sealed class Transform : MediaResource
{
    /// <summary>The transform's properties as the API groups them.</summary>
    [RequiredField] public TransformProperties Properties { get; set; } = new();

    /// <summary>Words for people; up to 1,024 characters.</summary>
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

    /// <summary>When the transform was made.</summary>
    [JsonIgnore] public DateTimeOffset? Created => Properties.Created;

    /// <summary>When the transform was last changed.</summary>
    [JsonIgnore] public DateTimeOffset? LastModified => Properties.LastModified;
}
