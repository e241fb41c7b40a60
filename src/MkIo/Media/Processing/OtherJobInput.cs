namespace MkIo.Media;

/// <summary>An input that this version does not know; all its fields are kept.</summary>
public sealed class OtherJobInput() : JobInput(null);
