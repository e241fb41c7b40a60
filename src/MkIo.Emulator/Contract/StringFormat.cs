using System.Globalization;
using System.Text.RegularExpressions;

namespace MkIo.Emulator.Contract;

/// <summary>The string formats that the documents use.</summary>
internal static partial class StringFormat
{
    /// <summary>What is wrong with the value, or null.</summary>
    public static string? Check(string format, string value) => format switch
    {
        "uuid" => Guid.TryParseExact(value, "D", out _) ? null : "Not a UUID.",
        "date-time" => IsDateTime(value) ? null : "Not an ISO 8601 date and time.",
        "date" => IsDate(value) ? null : "Not a date in the form yyyy-MM-dd.",
        "duration" => Duration().IsMatch(value) ? null : "Not an ISO 8601 duration.",
        "byte" => IsBase64(value) ? null : "Not base64.",
        _ => null,
    };

    private static bool IsDateTime(string value) =>
        value.Length > 10 && value[10] is 'T' or 't'
        && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static bool IsDate(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsBase64(string value) =>
        Convert.TryFromBase64String(value, new byte[value.Length], out _);

    [GeneratedRegex(@"^P(?!\z)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?\z")]
    private static partial Regex Duration();
}
