namespace MkIo.Media;

/// <summary>A key that this version does not know; all its fields are kept.</summary>
public sealed class OtherContentKeyPolicyTokenKey() : ContentKeyPolicyTokenKey(null);
