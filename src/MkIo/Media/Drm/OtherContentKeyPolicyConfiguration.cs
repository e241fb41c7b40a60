namespace MkIo.Media;

/// <summary>A DRM system that this version does not know; all its fields are kept.</summary>
public sealed class OtherContentKeyPolicyConfiguration() : ContentKeyPolicyConfiguration(null);
