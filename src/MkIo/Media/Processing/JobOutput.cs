using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>Where a result of a job goes.</summary>
[JsonConverter(typeof(JobOutputConverter))]
public abstract class JobOutput(string? type) : TypedObject(type);
