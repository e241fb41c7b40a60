using MkIo.Json;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Reading;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>
/// A New- or Set- cmdlet. What is piped to it is read as a whole by one reader; parameters that are given, on the
/// command line or as a script block, override its values.
/// </summary>
/// <typeparam name="T">The model of the resource.</typeparam>
public abstract class WriteCmdlet<T> : BulkCmdlet<Change<T>> where T : ApiObject, new()
{
    private InputReader<T>? _reader;
    private bool _isUnread;

    /// <summary>What to write: an object of the Get- cmdlet, of this project or another; an object, hashtable or JSON text with the API's fields; a row of a CSV whose columns are named like the fields or parameters.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The types other than the resource's own whose objects a parameter takes from the pipeline, such as the parent's.</summary>
    private protected virtual IReadOnlyList<Type> OtherInput => [];

    /// <summary>Whether an object is none of the resource, and means something else to the cmdlet.</summary>
    /// <param name="item">The object.</param>
    /// <exception cref="MkIoException">It means nothing to the cmdlet.</exception>
    private protected virtual bool IsOtherInput(PSObject item) => ObjectKind.Of(item).OwnType is { } type && OtherInput.Any(other => other.FullName == type);

    /// <summary>Whether a column that is no field means something to the cmdlet all the same.</summary>
    /// <param name="name">The column.</param>
    private protected virtual bool IsKnownColumn(string name) => false;

    /// <summary>Looks at an item before it is read as the resource; called once for each.</summary>
    /// <param name="item">What was piped; null for nothing.</param>
    /// <exception cref="MkIoException">It means nothing to the cmdlet.</exception>
    private protected virtual void Recognize(PSObject? item)
    {
    }

    /// <summary>The name if none is specified.</summary>
    private protected virtual string? DefaultName => null;

    /// <summary>What returns the secrets that a read leaves out, for the advice; null if a read returns all.</summary>
    private protected virtual string? SecretAdvice => null;

    // As the client calls it: StreamingLocator is a streaming locator.
    private string ResourceNoun => field ??= string.Concat(Noun.Select((letter, index) => index > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private System.Reflection.PropertyInfo NameParameter => field ??= GetType().GetProperty("Name")!;

    private string? NameValue => NameParameter.GetValue(this) as string;

    /// <summary>Prepares to read the pipeline.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _reader = new(this, ResourceNoun, IsOtherInput, IsKnownColumn);
    }

    /// <summary>Reads the item, and writes it.</summary>
    protected sealed override void ProcessRecord()
    {
        var bound = NameValue;
        _isUnread = true;
        try
        {
            Take(InputObject?.BaseObject is null or string ? bound ?? InputObject?.BaseObject : InputObject, Process);
        }
        finally
        {
            // PowerShell takes back only what it has bound itself: the next item must not have the name that was found for this one.
            NameParameter.SetValue(this, bound);
            _reader!.Unbind();
        }
    }

    /// <summary>Writes the item that the parameters and the input specify.</summary>
    /// <param name="input">What was piped; null where only parameters or a name were given.</param>
    private protected abstract void Write(ResourceInput<T>? input);

    private void Process()
    {
        Recognize(InputObject);
        var input = _reader!.Read(InputObject, base.IsBound(nameof(InputObject)));
        _isUnread = false;
        TellInputNotes();
        if (NameValue is null or "" && (input?.Name ?? DefaultName) is { } name)
            NameParameter.SetValue(this, name);
        if (string.IsNullOrWhiteSpace(NameValue))
            throw Invalid($"The {ResourceNoun} has no name. Specify -Name, or pipe objects that have one.");
        Write(input);
    }

    /// <summary>A resource with the values of the input, overridden by the parameters.</summary>
    /// <param name="input">What was piped; null for nothing.</param>
    /// <param name="change">What the parameters say.</param>
    private protected Action<T> Changed(ResourceInput<T>? input, Action<T> change)
    {
        if (input is null)
            return change;
        var (noun, advice) = (ResourceNoun, SecretAdvice);
        return resource =>
        {
            input.ApplyTo(resource);
            change(resource);
            if (ResourceInput<T>.LackedSecrets(resource) is { Count: > 0 } lacked)
                throw Invalid($"The input has no value for {string.Join(", ", lacked)} of the {noun}: secrets are not included {(advice is null ? "in JSON, files and jobs. Pipe the object itself, or specify them by parameters." : $"when it is read. {advice}")}");
        };
    }

    // Before the item is read, nobody knows whether a value was said or came with the object.
    private protected override void TellInputNotes()
    {
        if (!_isUnread)
            base.TellInputNotes();
    }

    /// <summary>Whether a parameter was typed, as a value or as a script block.</summary>
    /// <param name="parameter">The parameter's name.</param>
    private protected bool IsTyped(string parameter) => _reader!.IsTyped(parameter);

    /// <summary>Whether a parameter was specified: typed, or computed by a script block. A value bound by property name from the piped object doesn't count.</summary>
    /// <param name="parameter">The parameter's name.</param>
    protected override bool IsBound(string parameter) => base.IsBound(parameter) && _reader?.IsWithdrawn(parameter) != true;
}
