using MkIo.Management;

namespace MkIo.PowerShell.Pipeline;

/// <summary>The one table from which every error gets its id, its category and its advice.</summary>
internal static class ErrorTable
{
    public static ErrorRecord ToRecord(MkIoException error, string noun, object? target, ForbiddenAdvice forbidden)
    {
        var (suffix, category, advice) = Row(error, forbidden);
        var specific = AdviceFor(error, forbidden.Command);
        var message = specific is null ? error.Message : $"{error.Message} {specific}";
        if (error.Ref is { } reference)
            message = $"{message} (ref {reference})";
        if (error.Kind == MkIoErrorKind.Forbidden)
            message = $"{message} {forbidden.Reason}".TrimEnd();
        return new ErrorRecord(error, $"MkIo.{noun}{suffix}", category, target)
        {
            ErrorDetails = new ErrorDetails(message) { RecommendedAction = specific ?? advice },
        };
    }

    // The client knows what went wrong and names no cmdlet; what to do with one is added here.
    private static string? AdviceFor(MkIoException error, string command) => error.Reason switch
    {
        MkIoErrorReason.CredentialLeftBehind => $"Remove it with Remove-MkIoStorageCredential '{error.Subjects[0]}' {error.Subjects[1]}.",
        MkIoErrorReason.WaitTimedOut when error.Subjects.Count > 1 =>
            $"It continues at the service. To keep waiting: {WaitLine.For(error.Subjects[1], error.Subjects[0], error.Subjects.ElementAtOrDefault(2) ?? string.Empty, [.. error.Subjects.Skip(3)])}",
        // What is only read or removed has to be named as it is.
        MkIoErrorReason.NameNotAllowed when error.Subjects[1].Length > 0 && (command.StartsWith("New-", StringComparison.Ordinal) || command.StartsWith("Set-", StringComparison.Ordinal))
            => $"For names of the pipeline: -Name {{ $_.Name -replace '[{Class(error.Subjects[1])}]', '-' }}",
        _ => null,
    };

    // The characters within the brackets of a regular expression, in a text of PowerShell.
    private static string Class(string characters)
        => string.Concat(characters.Select(letter => letter switch { '\'' => "''", '\\' or '^' or ']' or '-' => $"\\{letter}", _ => letter.ToString() }));

    private static (string Suffix, ErrorCategory Category, string Advice) Row(MkIoException error, ForbiddenAdvice forbidden) => error.Kind switch
    {
        MkIoErrorKind.InvalidRequest => ("Invalid", ErrorCategory.InvalidArgument, "Correct the value that the message names."),
        MkIoErrorKind.Unauthorized => ("Unauthorized", ErrorCategory.AuthenticationError, "The token is wrong, expired or revoked: make a new one and run Connect-MkIo again."),
        MkIoErrorKind.Forbidden => ("Forbidden", ErrorCategory.PermissionDenied, forbidden.Advice),
        MkIoErrorKind.NotFound when error.InnerException is SessionStateException => ("PathNotFound", ErrorCategory.ObjectNotFound, "Check the path, and the current folder that it may start from."),
        MkIoErrorKind.NotFound => ("NotFound", ErrorCategory.ObjectNotFound, "Check the name, which is case-sensitive, and the project (Get-MkIoContext)."),
        MkIoErrorKind.Conflict => ("Conflict", ErrorCategory.ResourceExists, "Something else refers to the resource, or its state does not allow this: look at the message, mend that, and try again."),
        MkIoErrorKind.AlreadyExists => ("AlreadyExists", ErrorCategory.ResourceExists, "Use the Set- cmdlet to change it, or choose another name."),
        MkIoErrorKind.TooManyRequests => ("Throttled", ErrorCategory.LimitsExceeded, "Other clients use up the project's quota: try again in a minute, or lower -ThrottleLimit."),
        MkIoErrorKind.ServerError => ("ServerError", ErrorCategory.ResourceUnavailable, "Try again later; if it persists, give the ref to the vendor's support."),
        MkIoErrorKind.ConnectionFailed => ("ConnectionFailed", ErrorCategory.ConnectionError, "Check the network, the proxy and the base URL (Get-MkIoContext), and try again."),
        MkIoErrorKind.TimedOut => ("TimedOut", ErrorCategory.OperationTimeout, "Try again; see whether the resource changed nevertheless."),
        MkIoErrorKind.InvalidResponse => ("InvalidResponse", ErrorCategory.InvalidResult, "Check the base URL and whether a proxy stands between (Get-MkIoContext)."),
        MkIoErrorKind.ForeignOrigin => ("ForeignOrigin", ErrorCategory.SecurityError, "Check the base URL (Get-MkIoContext); if it is right, tell the vendor's support."),
        _ when error.InnerException is IOException or UnauthorizedAccessException => ("Failed", ErrorCategory.NotSpecified, "Check the file or folder on this machine: its permissions, whether another program uses it, and the space that is left."),
        _ => ("Failed", ErrorCategory.NotSpecified, "Run the command again with -Verbose to see the requests."),
    };
}

/// <summary>Why a request was forbidden, as far as the cmdlet and the token tell, and what to do about it.</summary>
/// <param name="command">The cmdlet.</param>
/// <param name="permissions">The permissions that it declares.</param>
/// <param name="token">What the token says about itself; null where it is not known.</param>
/// <param name="error">What the service said.</param>
internal sealed class ForbiddenAdvice(string command, IReadOnlyList<string> permissions, TokenClaims? token, MkIoException error)
{
    /// <summary>The cmdlet.</summary>
    public string Command => command;

    /// <summary>Which right the cmdlet needed, and who lacks it.</summary>
    public string Reason => permissions.Count == 0 ? string.Empty : TokenLacks.Count > 0
        ? $"{command} needs {List(Needed)}, and the token, which is restricted, lacks {List(TokenLacks)}."
        : token?.Permissions is not null
            ? $"{command} needs {List(Needed)}: the token has it, but not for this project, or its user has it no longer."
            : $"{command} needs {List(Needed)}, which the user of the token lacks.";

    /// <summary>What to do.</summary>
    public string Advice => permissions.Count == 0
        ? "The token or its user lacks a permission: ask an administrator of the organization."
        : TokenLacks.Count > 0
            ? $"Connect with a token that has {List(TokenLacks)}: New-MkIoToken -ForCommand {command} makes one."
            : $"Ask an administrator of the organization for {List(Needed)}; Get-MkIoPermission lists what the user has.";

    // The service may name the very right; otherwise it is one of those that the cmdlet declares.
    private IReadOnlyList<string> Needed
        => permissions.Where(permission => error.Detail?.Contains(permission) == true).ToList() is { Count: > 0 } named ? named : permissions;

    private List<string> TokenLacks
        => token?.Permissions is { } tree ? [.. Needed.Where(permission => !tree.AllowsAnywhere(permission))] : [];

    private static string List(IReadOnlyList<string> names) => string.Join(", ", names);
}
