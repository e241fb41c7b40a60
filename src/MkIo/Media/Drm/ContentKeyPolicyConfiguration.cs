using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A DRM system and its license.</summary>
[JsonConverter(typeof(ContentKeyPolicyConfigurationConverter))]
public abstract class ContentKeyPolicyConfiguration(string? type) : TypedObject(type);
