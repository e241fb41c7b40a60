using System.Text.Json.Serialization;
using MkIo.Json;

namespace MkIo.Media;

/// <summary>Who may have a license.</summary>
[JsonConverter(typeof(ContentKeyPolicyRestrictionConverter))]
public abstract class ContentKeyPolicyRestriction(string? type) : TypedObject(type);
