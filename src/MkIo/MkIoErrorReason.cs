namespace MkIo;

/// <summary>What exactly went wrong, where something can be advised that the kind does not tell. The names stay; messages may change.</summary>
public enum MkIoErrorReason
{
    /// <summary>Nothing beyond the kind.</summary>
    None,

    /// <summary>A new credential of a storage account does not work and could not be removed again. The subjects are the storage account and the credential's id.</summary>
    CredentialLeftBehind,
}
