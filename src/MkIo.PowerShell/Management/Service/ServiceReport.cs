namespace MkIo.PowerShell.Management.Service;

/// <summary>Whether the service was ready.</summary>
/// <param name="BaseUrl">Its address.</param>
/// <param name="IsReady">Whether it said so.</param>
/// <param name="Duration">How long the answer took.</param>
/// <param name="Problem">What it said instead; null when it was ready.</param>
public sealed record ServiceReport(Uri BaseUrl, bool IsReady, TimeSpan Duration, string? Problem);
