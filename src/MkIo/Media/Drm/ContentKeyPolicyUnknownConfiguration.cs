using MkIo.Json;

namespace MkIo.Media;

/// <summary>A configuration that the service itself does not know.</summary>
[ApiSchema("ContentKeyPolicyUnknownConfiguration")]
public sealed class ContentKeyPolicyUnknownConfiguration : ContentKeyPolicyConfiguration
{
    /// <summary>Makes an empty one.</summary>
    public ContentKeyPolicyUnknownConfiguration() : base("#Microsoft.Media.ContentKeyPolicyUnknownConfiguration") { }
}
