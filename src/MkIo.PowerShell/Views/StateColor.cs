namespace MkIo.PowerShell.Views;

/// <summary>Colours what the views show by how well it is. The module's format file calls it.</summary>
public static class StateColor
{
    private const string Good = "Green";
    private const string Passing = "Yellow";
    private const string Bad = "Red";
    private const string Quiet = "BrightBlack";

    private const int DaysForAlarm = 7;
    private const int DaysForWarning = 30;

    private static readonly Dictionary<string, string> Colors = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Running"] = Good, ["Ready"] = Good, ["Active"] = Good, ["Created"] = Good, ["Finished"] = Good, ["Succeeded"] = Good,
        ["Completed"] = Good, ["Sent"] = Good, ["Accepted"] = Good, ["Pass"] = Good,
        ["Creating"] = Passing, ["Updating"] = Passing, ["Starting"] = Passing, ["Stopping"] = Passing, ["Scaling"] = Passing,
        ["Deleting"] = Passing, ["Canceling"] = Passing, ["Queued"] = Passing, ["Scheduled"] = Passing, ["Waiting"] = Passing,
        ["Processing"] = Passing, ["InProgress"] = Passing, ["Pending"] = Passing, ["Retrying"] = Passing, ["Warning"] = Passing,
        ["Error"] = Bad, ["Failed"] = Bad, ["Fail"] = Bad, ["UnableToStart"] = Bad,
        ["Stopped"] = Quiet, ["Inactive"] = Quiet, ["Canceled"] = Quiet, ["Deleted"] = Quiet, ["Skipped"] = Quiet,
    };

    /// <summary>A state in its colour; one that is newer than this module stays as it is.</summary>
    /// <param name="state">The state, as a text or an enumeration.</param>
    public static object? Paint(object? state)
        => state?.ToString() is { } text && Colors.TryGetValue(text, out var color) ? SessionStyle.Paint(text, color) : state;

    /// <summary>The days that a credential has left: yellow when few, red when next to none.</summary>
    /// <param name="days">The days; null for what does not expire.</param>
    public static object? PaintDays(int? days) => days switch
    {
        null => null,
        < DaysForAlarm => SessionStyle.Paint($"{days}", Bad),
        < DaysForWarning => SessionStyle.Paint($"{days}", Passing),
        _ => days,
    };
}

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
