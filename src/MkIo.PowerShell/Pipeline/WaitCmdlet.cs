using MkIo.Resources;

namespace MkIo.PowerShell.Pipeline;

/// <summary>Waits for resources: all that the pipeline brings are waited for together, and leave in its order.</summary>
public abstract class WaitCmdlet : WaitingCmdlet
{
    /// <summary>How many seconds to wait at most; what is not done then is an error.</summary>
    /// <value>0, which is no limit</value>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; }

    /// <summary>Begins to wait for one resource.</summary>
    /// <param name="collection">The collection that holds it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="goal">The states that are waited for.</param>
    private protected void WaitFor(IStatefulCollection collection, string name, TargetState goal) => WaitFor(name, collection, name, goal, TimeoutSec);

    /// <summary>Writes each resource when it is done.</summary>
    protected override void EndProcessing() => FinishWaits(WriteObject);
}
