using MkIo.Json;

namespace MkIo.Media;

/// <summary>Widevine licenses, for Chrome, Firefox and Android.</summary>
[ApiSchema("ContentKeyPolicyWidevineConfiguration")]
public sealed class ContentKeyPolicyWidevineConfiguration : ContentKeyPolicyConfiguration
{
    /// <summary>Makes an empty one.</summary>
    public ContentKeyPolicyWidevineConfiguration() : base("#Microsoft.Media.ContentKeyPolicyWidevineConfiguration") { }

    /// <summary>The license as a JSON text; {} for the default one.</summary>
    [RequiredField] public string? WidevineTemplate { get; set; }
}
