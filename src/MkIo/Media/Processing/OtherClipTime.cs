namespace MkIo.Media;

/// <summary>A position that this version does not know; all its fields are kept.</summary>
public sealed class OtherClipTime() : ClipTime(null);
