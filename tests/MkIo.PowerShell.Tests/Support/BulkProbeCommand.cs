using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Tests.Support;

/// <summary>A bulk cmdlet whose work a test gives.</summary>
[Cmdlet(VerbsDiagnostic.Test, "MkIoBulk")]
[OutputType(typeof(string))]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class BulkProbeCommand : BulkCmdlet<string>
{
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public int Item { get; set; }

    [Parameter(Mandatory = true)]
    public Func<int, CancellationToken, Task<string>> Work { get; set; } = null!;

    /// <summary>What the work for an item is about.</summary>
    [Parameter]
    public Func<int, string> Key { get; set; } = item => $"{item}";

    /// <summary>Told each item when the pipeline brings it, on the pipeline's thread.</summary>
    [Parameter]
    public Action<int>? Taken { get; set; }

    /// <summary>Told each result when it is written, on the pipeline's thread.</summary>
    [Parameter]
    public Action<string>? Emitted { get; set; }

    /// <summary>Items that fail before their work could start.</summary>
    [Parameter]
    public int[] Wrong { get; set; } = [];

    protected override void ProcessRecord() => Take(Item, () =>
    {
        var item = Item;
        Taken?.Invoke(item);
        if (Wrong.Contains(item))
            Fail(item, Invalid($"{item} is wrong."));
        else
            Start(item, Key(item), cancellationToken => Work(item, cancellationToken));
    });

    protected override string OutcomeOf(string result) => "done";

    protected override void Emit(string result)
    {
        Emitted?.Invoke(result);
        WriteObject(result);
    }
}
