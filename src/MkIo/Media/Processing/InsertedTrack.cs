using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A track that is added to an asset.</summary>
[JsonConverter(typeof(InsertedTrackConverter))]
public abstract class InsertedTrack(string? type) : TypedObject(type);
