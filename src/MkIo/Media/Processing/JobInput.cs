using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>What a job processes.</summary>
[JsonConverter(typeof(JobInputConverter))]
public abstract class JobInput(string? type) : TypedObject(type);
