namespace MkIo.Media;

/// <summary>A storage of a cloud that this version does not know; all its fields are kept.</summary>
public sealed class OtherStorageSpec : StorageSpec;
