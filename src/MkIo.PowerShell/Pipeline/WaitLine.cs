using System.Globalization;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace MkIo.PowerShell.Pipeline;

/// <summary>The line that goes on waiting for a resource, as a user can copy it.</summary>
internal static class WaitLine
{
    private const string Job = "job";

    // What the cmdlets call the resource that another belongs to.
    private static readonly Dictionary<string, string> Parents = new(StringComparer.Ordinal) { [Job] = "Transform", ["live output"] = "LiveEvent" };

    /// <summary>The line.</summary>
    /// <param name="noun">What the resource is called, such as <c>live event</c>.</param>
    /// <param name="name">Its name.</param>
    /// <param name="parent">The name of the resource that it belongs to; empty for none.</param>
    /// <param name="states">The states to wait for; none for any that lasts.</param>
    public static string For(string noun, string name, string parent, IReadOnlyList<string> states)
    {
        var owner = parent.Length > 0 && Parents.TryGetValue(noun, out var parameter) ? $" -{parameter} {Quoted(parent)}" : string.Empty;
        // Wait-MkIoJob wants a job to work, which is not what everybody waits for who cancels one.
        if (noun == Job && states.Count == 1 && states[0] == "Finished")
            return $"Wait-MkIoJob {Quoted(name)}{owner}";
        var state = states.Count > 0 ? $" -State {string.Join(", ", states)}" : string.Empty;
        return $"Get-MkIo{CultureInfo.InvariantCulture.TextInfo.ToTitleCase(noun).Replace(" ", string.Empty)}{owner} -Name {Quoted(name)} | Wait-MkIoResource{state}";
    }

    private static string Quoted(string name)
        => Regex.IsMatch(name, @"^\w[\w.-]*\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) ? name : $"'{CodeGeneration.EscapeSingleQuotedStringContent(name)}'";
}
