namespace MkIo.Media;

/// <summary>A preset that this version does not know; all its fields are kept.</summary>
public sealed class OtherPreset() : Preset(null);
