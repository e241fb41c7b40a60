namespace MkIo.Media;

/// <summary>A place that this version does not know; all its fields are kept.</summary>
public sealed class OtherContentKeyPolicyPlayReadyContentKeyLocation() : ContentKeyPolicyPlayReadyContentKeyLocation(null);
