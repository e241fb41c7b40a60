using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A position in a job's input.</summary>
[JsonConverter(typeof(ClipTimeConverter))]
public abstract class ClipTime(string? type) : TypedObject(type);
