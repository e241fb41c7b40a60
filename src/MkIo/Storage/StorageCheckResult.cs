namespace MkIo.Storage;

/// <summary>How a check of a storage ended.</summary>
public enum StorageCheckResult
{
    /// <summary>All is well.</summary>
    Pass,

    /// <summary>It works, or may work, and is worth a look.</summary>
    Warning,

    /// <summary>MK.IO would stumble over it.</summary>
    Fail,

    /// <summary>It was not looked at; what was seen says why.</summary>
    Skipped,
}
