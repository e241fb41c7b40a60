using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>How an output is made.</summary>
[JsonConverter(typeof(PresetConverter))]
public abstract class Preset(string? type) : TypedObject(type);
