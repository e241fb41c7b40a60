namespace MkIo.Media;

/// <summary>A track that this version does not know; all its fields are kept.</summary>
public sealed class OtherInsertedTrack() : InsertedTrack(null);
