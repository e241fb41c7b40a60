namespace MkIo.Media;

/// <summary>A credential of a cloud that this version does not know; all its fields are kept.</summary>
public sealed class OtherCredentialSpec : StorageCredentialSpec;
