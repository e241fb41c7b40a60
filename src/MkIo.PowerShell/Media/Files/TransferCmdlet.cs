using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Files;

/// <summary>Moves files: several at once, with a progress of bytes beside that of the files.</summary>
/// <typeparam name="T">What comes of a file.</typeparam>
public abstract class TransferCmdlet<T> : BulkCmdlet<T>
{
    private const int FilesAtOnce = 4;

    private TransferProgress? _progress;

    /// <summary>Few files at once fill a line, and the memory that they take is bounded by their number.</summary>
    protected TransferCmdlet() => ThrottleLimit = FilesAtOnce;

    /// <summary>Replaces what is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Writes each file when it is done.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected TransferProgress Progress => _progress ??= new TransferProgress(CommandRuntime, Post, MyInvocation.MyCommand.Name);

    /// <summary>Waits for the rest.</summary>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        _progress?.Complete();
    }

    /// <summary>Writes the file where it was asked for.</summary>
    /// <param name="result">The file.</param>
    protected override void Emit(T result)
    {
        if (PassThru)
            WriteObject(result);
    }
}
