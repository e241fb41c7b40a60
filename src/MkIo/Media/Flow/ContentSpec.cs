using MkIo.Json;

namespace MkIo.Media;

/// <summary>The specification of content, which has no fields yet.</summary>
[ApiSchema("EmptyObjectSchema")]
public sealed class ContentSpec : ApiObject;
