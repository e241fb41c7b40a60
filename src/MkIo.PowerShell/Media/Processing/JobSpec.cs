using System.Collections;
using System.Globalization;
using MkIo.Json;
using MkIo.Media;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Media.Processing;

/// <summary>Makes the parts of a job out of what users have in hand.</summary>
internal static class JobSpec
{
    /// <summary>A clip time; null for none.</summary>
    public static ClipTime? Clip(TimeSpan? time)
        => time is { } position ? new AbsoluteClipTime { Time = IsoDuration.Write(position) } : null;

    /// <summary>The user's own data as the service takes it.</summary>
    public static IDictionary<string, object?>? Data(IDictionary? data) => data is null ? null : PowerShellJson.ToFields(data);

    /// <summary>A name that no other job of the transform is likely to have.</summary>
    public static string NewName(string? asset)
    {
        var random = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture).Substring(0, 8);
        return $"{asset ?? "job"}-{random}";
    }
}
