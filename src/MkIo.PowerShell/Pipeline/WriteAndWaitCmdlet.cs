using MkIo.Json;
using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>Writes resources that take time to be there, and waits for them where it is told to: all together, once they are written.</summary>
/// <typeparam name="T">The model of the resource.</typeparam>
public abstract class WriteAndWaitCmdlet<T> : WriteResourceCmdlet<T> where T : ApiObject, new()
{
    /// <summary>Waits until it is done; all that the pipeline brought is waited for together.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How many seconds -Wait waits at most; what is not done then is an error.</summary>
    /// <value>0, which is no limit</value>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; }

    /// <summary>The states that show that it is done.</summary>
    private protected abstract TargetState Goal { get; }

    /// <summary>Where a resource is.</summary>
    /// <param name="resource">The resource.</param>
    private protected abstract ResourcePlace<T> PlaceOf(T resource);

    /// <summary>Writes the resource, or begins to wait for it.</summary>
    /// <param name="result">What was done.</param>
    protected override void Emit(Change<T> result)
    {
        if (!Wait)
        {
            base.Emit(result);
            return;
        }

        var (collection, name) = PlaceOf(Guard.NotNull(result).Resource);
        WaitFor(result.Resource, collection, name, Goal, TimeoutSec);
    }

    /// <summary>Waits for the rest.</summary>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        FinishWaits(WriteObject);
    }
}
