namespace MkIo.Media;

/// <summary>An output that this version does not know; all its fields are kept.</summary>
public sealed class OtherJobOutput() : JobOutput(null);
