namespace MkIo.PowerShell.Views;

/// <summary>The session's $PSStyle. PowerShell 5.1 has none, and the library that this is compiled against is of that time.</summary>
internal static class SessionStyle
{
    private static readonly PSObject? Style = typeof(PSObject).Assembly
        .GetType("System.Management.Automation.PSStyle")?.GetProperty("Instance")?.GetValue(null) is { } style ? PSObject.AsPSObject(style) : null;

    /// <summary>The text in a colour of $PSStyle.Foreground, or as it is where the session wants or knows no colours.</summary>
    public static string Paint(string text, string color)
        => Style is null || Style.Properties["OutputRendering"].Value.ToString() == "PlainText"
            ? text
            : $"{Foreground(Style, color)}{text}{Style.Properties["Reset"].Value}";

    private static object Foreground(PSObject style, string color)
        => PSObject.AsPSObject(style.Properties["Foreground"].Value).Properties[color].Value;
}
