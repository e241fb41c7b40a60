namespace MkIo.Resources;

/// <summary>What a write did.</summary>
public enum ChangeKind
{
    /// <summary>The resource is new.</summary>
    Created,

    /// <summary>The resource was there and has changed.</summary>
    Updated,

    /// <summary>The resource was already as desired; nothing was sent.</summary>
    Unchanged,
}
