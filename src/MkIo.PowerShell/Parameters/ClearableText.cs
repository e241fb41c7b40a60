namespace MkIo.PowerShell.Parameters;

/// <summary>A text that a user can change or clear.</summary>
internal static class ClearableText
{
    /// <summary>The text as it is to be: null says nothing and keeps what is there, an empty text was said on purpose and clears it.</summary>
    public static string? Changed(string? said, string? current) => said switch
    {
        null => current,
        "" => null,
        _ => said,
    };
}
