using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>A key by which tokens are verified.</summary>
[JsonConverter(typeof(ContentKeyPolicyTokenKeyConverter))]
public abstract class ContentKeyPolicyTokenKey(string? type) : TypedObject(type);
