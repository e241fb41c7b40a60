using MkIo.Http;

namespace MkIo.PowerShell.Pipeline;

/// <summary>The one table from which every error gets its id, its category and its advice.</summary>
internal static class ErrorTable
{
    public static ErrorRecord ToRecord(MkIoException error, string noun, object? target, ForbiddenAdvice forbidden)
    {
        var (suffix, category, advice) = Row(error, forbidden);
        var message = error.Ref is { } reference ? $"{error.Message} (ref {reference})" : error.Message;
        if (error.Kind == MkIoErrorKind.Forbidden)
            message = $"{message} {forbidden.Reason}".TrimEnd();
        return new ErrorRecord(error, $"MkIo.{noun}{suffix}", category, target)
        {
            ErrorDetails = new ErrorDetails(message) { RecommendedAction = advice },
        };
    }

    private static (string Suffix, ErrorCategory Category, string Advice) Row(MkIoException error, ForbiddenAdvice forbidden) => error.Kind switch
    {
        MkIoErrorKind.InvalidRequest => ("Invalid", ErrorCategory.InvalidArgument, "Correct the value that the message names."),
        MkIoErrorKind.Unauthorized => ("Unauthorized", ErrorCategory.AuthenticationError, "The token is wrong, expired or revoked: make a new one and run Connect-MkIo again."),
        MkIoErrorKind.Forbidden => ("Forbidden", ErrorCategory.PermissionDenied, forbidden.Advice),
        MkIoErrorKind.NotFound => ("NotFound", ErrorCategory.ObjectNotFound, "Check the name, which is case-sensitive, and the project (Get-MkIoContext)."),
        MkIoErrorKind.Conflict => ("Conflict", ErrorCategory.ResourceExists, "Something else refers to the resource, or its state does not allow this: look at the message, mend that, and try again."),
        MkIoErrorKind.AlreadyExists => ("AlreadyExists", ErrorCategory.ResourceExists, "Use the Set- cmdlet to change it, or choose another name."),
        MkIoErrorKind.TooManyRequests => ("Throttled", ErrorCategory.LimitsExceeded, "Other clients use up the project's quota: try again in a minute, or lower -ThrottleLimit."),
        MkIoErrorKind.ServerError => ("ServerError", ErrorCategory.ResourceUnavailable, "Try again later; if it persists, give the ref to the vendor's support."),
        MkIoErrorKind.ConnectionFailed => ("ConnectionFailed", ErrorCategory.ConnectionError, "Check the network, the proxy and the base URL (Get-MkIoContext), and try again."),
        MkIoErrorKind.TimedOut => ("TimedOut", ErrorCategory.OperationTimeout, "Try again; see whether the resource changed nevertheless."),
        MkIoErrorKind.InvalidResponse => ("InvalidResponse", ErrorCategory.InvalidResult, "Check the base URL and whether a proxy stands between (Get-MkIoContext)."),
        MkIoErrorKind.ForeignOrigin => ("ForeignOrigin", ErrorCategory.SecurityError, "Check the base URL (Get-MkIoContext); if it is right, tell the vendor's support."),
        _ => ("Failed", ErrorCategory.NotSpecified, "Run the command again with -Verbose to see the requests."),
    };
}
