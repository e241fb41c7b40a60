using System.Net.Sockets;
using MkIo.Http;

namespace MkIo.Storage;

/// <summary>What one look at a storage showed.</summary>
/// <param name="Name">A stable name of the check, such as <c>SasPermissions</c>.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Message">What was seen, free of secrets.</param>
/// <param name="Recommendation">What to do about it; null where there is nothing to do.</param>
public sealed record StorageCheck(string Name, StorageCheckResult Result, string Message, string? Recommendation)
{
    /// <summary>Why the check ended as it did, for programs, where it may end so for several reasons; null elsewhere.</summary>
    public string? Code { get; init; }

    /// <summary>The storage that was looked at: its name in MK.IO, or its address.</summary>
    public string? Storage { get; init; }

    /// <summary>What was seen and what to do about it in one text.</summary>
    public override string ToString() => Recommendation is null ? Message : $"{Message} {Recommendation}";

    internal static StorageCheck Pass(string name, string message) => new(name, StorageCheckResult.Pass, message, null);

    internal static StorageCheck Warn(string name, string message, string recommendation) => new(name, StorageCheckResult.Warning, message, recommendation);

    internal static StorageCheck Fail(string name, string message, string recommendation) => new(name, StorageCheckResult.Fail, message, recommendation);

    internal static StorageCheck Skip(string name, string message) => new(name, StorageCheckResult.Skipped, message, null);
}

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

/// <summary>How a storage is checked.</summary>
public sealed class StorageCheckOptions
{
    /// <summary>How far the checks go.</summary>
    public StorageCheckDepth Depth { get; init; } = StorageCheckDepth.Full;

    /// <summary>The longest that one request may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A credential that ends sooner than this is worth a warning.</summary>
    public TimeSpan ExpiryWarning { get; init; } = TimeSpan.FromDays(30);

    /// <summary>A container of the Azure account, for looking at its blobs and for the probe; null for none.</summary>
    public string? Container { get; init; }

    /// <summary>The region where the bucket should be; null where that does not matter.</summary>
    public string? Region { get; init; }

    /// <summary>The address of S3; null for Amazon's.</summary>
    public Uri? S3Endpoint { get; init; }

    /// <summary>Who listens to the requests; null for nobody.</summary>
    public IRequestObserver? Observer { get; init; }

    /// <summary>The time to judge by.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.UtcNow;
}

/// <summary>Why a storage gave no answer.</summary>
internal static class Unreachable
{
    public const string TimedOut = "There was no answer in time.";

    /// <summary>The innermost reason: the outer ones say no more than that something failed.</summary>
    public static string Reason(Exception error) => Redactor.Text(ConnectionErrors.Innermost(error).Message);

    public static bool IsHostUnknown(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData })
                return true;
        }

        return false;
    }

    /// <summary>The check: MK.IO may have a way to the storage that this machine does not have, so that it is no more than a warning.</summary>
    public static StorageCheck ToCheck(string name, string storage, string? reason, bool hostUnknown)
        => hostUnknown
            ? StorageCheck.Fail(name, $"There is no {Redactor.Text(storage)}: its name is not known.", "Check the name; it may be mistyped, or the account deleted.")
            : StorageCheck.Warn(name, $"{Redactor.Text(storage)} cannot be reached from here: {reason}", "Check network and proxy. If only this machine is kept out, MK.IO may still get in, and says so when it tries.");
}

/// <summary>The codes of checks.</summary>
public static class StorageCheckCodes
{
    /// <summary>No SAS was given.</summary>
    public const string SasMissing = "SasMissing";

    /// <summary>No container was given that could be looked at.</summary>
    public const string ContainerNotGiven = "ContainerNotGiven";

    /// <summary>Only a probe, which writes, shows it.</summary>
    public const string NeedsProbe = "NeedsProbe";

    /// <summary>The key lacks a permission, or the bucket does not let it in.</summary>
    public const string AccessDenied = "AccessDenied";
}
