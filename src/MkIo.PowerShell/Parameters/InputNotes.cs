using System.Runtime.CompilerServices;

namespace MkIo.PowerShell.Parameters;

/// <summary>A remark of a transformation about a value. It has no cmdlet at hand, so that the cmdlet looks for it among what was bound.</summary>
/// <param name="Text">What follows the parameter's name.</param>
/// <param name="IsWarning">Whether it is a warning, and not for -Verbose alone.</param>
internal sealed record InputNote(string Text, bool IsWarning = false);

/// <summary>The notes on values that are on their way to a cmdlet; they go with the values.</summary>
internal static class InputNotes
{
    // By reference: the binder hands on the very object that a transformation returned.
    private static readonly ConditionalWeakTable<object, InputNote> Notes = new();

    /// <summary>Attaches a note to a value.</summary>
    /// <param name="value">A value that nobody else has: a struct, or a new object.</param>
    /// <param name="note">The note.</param>
    public static object Attach(object value, InputNote note)
    {
        Notes.Add(value, note);
        return value;
    }

    /// <summary>The notes on a value, or on the items of an array.</summary>
    public static IEnumerable<InputNote> Of(object? value) => value switch
    {
        object[] items => items.SelectMany(Of),
        string or TimeSpan when Notes.TryGetValue(value, out var note) => [note],
        _ => [],
    };
}
