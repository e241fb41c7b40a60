using MkIo.Http;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>What a write is called before it is done.</summary>
/// <param name="Place">What it is done to.</param>
/// <param name="Action">What is done, such as <c>Create or update the asset</c>.</param>
internal sealed record Question(string Place, string Action)
{
    /// <summary>The place, and what would be done there: <c>a1 (update: description: 'a' -> 'b')</c>.</summary>
    /// <param name="change">What a dry run has found.</param>
    public string With(IChange change) => $"{Place} ({Words(change)})";

    private static string Words(IChange change) => change.Kind switch
    {
        ChangeKind.Created => "create",
        ChangeKind.Unchanged => "unchanged",
        _ => change.Difference is { } difference ? $"update: {difference}" : "update",
    };
}

/// <summary>Work that is done as far as it changes nothing, to show what it would do.</summary>
internal static class Preview
{
    /// <summary>The same work, without a write.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="work">The work.</param>
    public static Func<CancellationToken, Task<T>> Of<T>(Func<CancellationToken, Task<T>> work)
        => cancellationToken => DryRun.OfAsync(() => work(cancellationToken));
}

/// <summary>What a write has come to, as it leaves the cmdlet.</summary>
internal static class Written
{
    private const string Action = "Action";

    /// <summary>The resource, with a property Action that says what was done. It belongs to the object that PowerShell sees: no model has it, and nothing sends it.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="kind">What was done.</param>
    public static PSObject With(object resource, ChangeKind kind)
    {
        var shown = PSObject.AsPSObject(resource);
        // A string, which is the same behind a job or a remote session, where an enumeration is none any more.
        shown.Properties.Remove(Action);
        shown.Properties.Add(new PSNoteProperty(Action, kind.ToString()));
        return shown;
    }
}
