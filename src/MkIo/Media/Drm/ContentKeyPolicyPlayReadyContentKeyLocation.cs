using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>Where the id of a PlayReady key stands.</summary>
[JsonConverter(typeof(ContentKeyPolicyPlayReadyContentKeyLocationConverter))]
public abstract class ContentKeyPolicyPlayReadyContentKeyLocation(string? type) : TypedObject(type);
