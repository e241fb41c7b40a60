using System.Xml;

namespace MkIo.Json;

/// <summary>Durations in fields that the API declares as plain text: what is no duration stays as it is and reads as null.</summary>
internal static class IsoDuration
{
    public static TimeSpan? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public static string? Write(TimeSpan? value) => value is { } span ? XmlConvert.ToString(span) : null;
}
