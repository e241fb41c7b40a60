using System.Net.Sockets;
using MkIo.Http;

namespace MkIo.Storage;

/// <summary>Why a storage gave no answer.</summary>
internal static class Unreachable
{
    public const string TimedOut = "There was no answer in time.";

    /// <summary>The innermost reason: the outer ones say no more than that something failed.</summary>
    public static string Reason(Exception error) => Redactor.Text(Innermost(error).Message);

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
            ? StorageCheck.Fail(name, $"There is no {storage}: its name is not known.", "Check the name; it may be mistyped, or the account deleted.")
            : StorageCheck.Warn(name, $"{storage} cannot be reached from here: {reason}", "Check network and proxy. If only this machine is kept out, MK.IO may still get in, and says so when it tries.");

    private static Exception Innermost(Exception error)
    {
        while (error.InnerException is { } inner)
            error = inner;
        return error;
    }
}
