namespace MkIo.Resources;

/// <summary>The outcome of a write, whatever was written.</summary>
internal interface IChange
{
    /// <summary>What was done.</summary>
    ChangeKind Kind { get; }

    /// <summary>The resource as the service has it now.</summary>
    object Resource { get; }
}

/// <summary>The outcome of a write.</summary>
/// <typeparam name="T">The resource.</typeparam>
/// <param name="Kind">What was done.</param>
/// <param name="Resource">The resource as the service has it now.</param>
public sealed record Change<T>(ChangeKind Kind, T Resource) : IChange where T : notnull
{
    object IChange.Resource => Resource;
}
