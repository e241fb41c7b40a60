namespace MkIo.Storage;

/// <summary>How far checks go.</summary>
public enum StorageCheckDepth
{
    /// <summary>Nobody is asked.</summary>
    Offline,

    /// <summary>One request, if nothing failed without it. (A second where S3 answers that the bucket is in another region.)</summary>
    Quick,

    /// <summary>Everything that only reads.</summary>
    Full,

    /// <summary>A small blob or object is written too, read back, and deleted.</summary>
    Probe,
}
