using System.Collections;
using System.Management.Automation.Internal;
using System.Runtime.CompilerServices;

namespace MkIo.PowerShell.Parameters;

/// <summary>
/// Lets a parameter for a name take whole objects: a text stays what it is, an object becomes a text that remembers it.
/// The cmdlet decides what the object means, or refuses it, by <see cref="NameReader"/>. PowerShell shows the object itself
/// to a transformation, before it makes a text of it or looks for properties.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ResourceNameAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether the parameter is an ID, which no name can stand for.</summary>
    public bool IsId { get; set; }

    /// <summary>What is expected, where it is no resource's name, such as <c>a path</c>.</summary>
    public string? Expected { get; set; }

    /// <summary>Whether objects that are not the module's own are left to PowerShell, which binds them to another parameter or makes a text of them.</summary>
    public bool LeavesOthers { get; set; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        if (Base(inputData) is not IEnumerable list || list is string or IDictionary)
            return One(inputData);
        var items = list.Cast<object?>().Select(One).ToArray();
        return items.Length switch
        {
            0 => NameSource.Nothing("an empty list"),
            1 => items[0],
            _ => items.All(item => item is string) ? items.Cast<string>().ToArray() : items,
        };
    }

    private object? One(object? item) => Base(item) switch
    {
        null => NameSource.Nothing("$null"),
        string text => text.Trim().Length > 0 ? text : NameSource.Nothing(text.Length == 0 ? "an empty string" : "a blank string"),
        { } value when ObjectKind.NameText(value) is { } number => number,
        _ when LeavesOthers && ObjectKind.Of(PSObject.AsPSObject(item!)).OwnType is null => item,
        _ => NameSource.Remember(PSObject.AsPSObject(item!)),
    };

    // What is behind the wrapper; null for nothing, in any of its forms.
    private static object? Base(object? item)
        => item is null || item == AutomationNull.Value ? null : item is PSObject wrapped ? wrapped.BaseObject : item;
}

/// <summary>What a text stands for that was made of something else.</summary>
internal sealed class NameSource
{
    // The binder hands the very text on that a transformation gave.
    private static readonly ConditionalWeakTable<string, NameSource> Known = new();

    private NameSource(PSObject? item, string? nothing) => (Item, NothingText) = (item, nothing);

    /// <summary>The object; null where there was none.</summary>
    public PSObject? Item { get; }

    /// <summary>What there was in place of a name; null where there was an object.</summary>
    public string? NothingText { get; }

    /// <summary>A text that stands for an object.</summary>
    public static string Remember(PSObject item) => Remember(new NameSource(item, null), ObjectKind.TextOf(item));

    /// <summary>A text that stands for what is no name; it is not empty, which PowerShell would refuse in words of its own.</summary>
    /// <param name="what">What was given.</param>
    public static string Nothing(string what) => Remember(new NameSource(null, what), " ");

    /// <summary>What a text stands for; null for one that is itself.</summary>
    public static NameSource? Of(string text) => Known.TryGetValue(text, out var source) ? source : null;

    private static string Remember(NameSource source, string text)
    {
        // A text of its own, that nobody else has.
        var fresh = new string((text.Length == 0 ? " " : text).ToCharArray());
        Known.Add(fresh, source);
        return fresh;
    }
}
