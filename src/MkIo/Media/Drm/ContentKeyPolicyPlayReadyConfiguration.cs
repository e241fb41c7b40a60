using MkIo.Json;

namespace MkIo.Media;

/// <summary>PlayReady licenses, for Windows, Edge and Xbox.</summary>
[ApiSchema("ContentKeyPolicyPlayReadyConfiguration")]
public sealed class ContentKeyPolicyPlayReadyConfiguration : ContentKeyPolicyConfiguration
{
    /// <summary>Makes an empty one.</summary>
    public ContentKeyPolicyPlayReadyConfiguration() : base("#Microsoft.Media.ContentKeyPolicyPlayReadyConfiguration") { }

    /// <summary>The licenses that are given.</summary>
    [RequiredField] public IList<ContentKeyPolicyPlayReadyLicense>? Licenses { get; set; }

    /// <summary>The user's own data in each license response.</summary>
    public string? ResponseCustomData { get; set; }
}
