using MkIo.Storage;

namespace MkIo.PowerShell.Media.Storage;

/// <summary>What the module adds to the findings of the client, which names no cmdlet and no parameter: the ones that help.</summary>
internal static class StorageAdvice
{
    /// <summary>A check with the cmdlet or parameter that helps, where there is one.</summary>
    public static StorageCheck Complete(StorageCheck check) => Of(check) switch
    {
        null => check,
        { } advice when check.Recommendation is null => check with { Message = $"{check.Message} {advice}" },
        { } advice => check with { Recommendation = $"{check.Recommendation} {advice}" },
    };

    /// <summary>An upload's error with the parameter or cmdlet that helps.</summary>
    public static MkIoException Complete(MkIoException error) => error switch
    {
        { Kind: MkIoErrorKind.AlreadyExists } => error.Restated($"{error.Message} -Force replaces it."),
        { Kind: MkIoErrorKind.Forbidden, Code: StorageCheckCodes.AccessDenied } => error.Restated($"{error.Message} New-MkIoS3Policy makes the policy that it needs."),
        _ => error,
    };

    private static string? Of(StorageCheck check) => check switch
    {
        { Code: StorageCheckCodes.SasMissing } => "Give it with -SasUrl or -SasToken.",
        { Code: StorageCheckCodes.ContainerNotGiven } => "-Container looks at one.",
        { Code: StorageCheckCodes.NeedsProbe } => "-Probe does.",
        { Code: StorageCheckCodes.AccessDenied } => "New-MkIoS3Policy makes the policy.",
        { Name: "SasExpiry", Result: StorageCheckResult.Warning } => "Update-MkIoStorageCredential does that.",
        { Name: "ActiveCredential", Result: StorageCheckResult.Fail } => $"New-MkIoStorageCredential '{check.Storage}' does that.",
        { Name: "FileAccess", Result: StorageCheckResult.Fail } => $"Update-MkIoStorageCredential '{check.Storage}' does that.",
        _ => null,
    };
}
