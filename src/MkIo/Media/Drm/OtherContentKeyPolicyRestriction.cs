namespace MkIo.Media;

/// <summary>A restriction that this version does not know; all its fields are kept.</summary>
public sealed class OtherContentKeyPolicyRestriction() : ContentKeyPolicyRestriction(null);
