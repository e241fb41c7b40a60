namespace MkIo.PowerShell.Pipeline;

/// <summary>An item of the input and the work that is done for it.</summary>
/// <typeparam name="T">What comes of it.</typeparam>
/// <param name="Target">The item, as errors name it.</param>
/// <param name="Key">What the work is about.</param>
/// <param name="Work">The work.</param>
internal sealed record WorkItem<T>(object? Target, string Key, Task<T> Work);
