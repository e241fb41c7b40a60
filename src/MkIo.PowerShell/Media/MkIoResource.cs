using MkIo.Json;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media;

/// <summary>Waits until resources are in a state, many together and of any sort that has one.</summary>
/// <remarks>
/// <para>Without -State it waits until the state no longer passes by itself: a job has ended, an endpoint is Running or Stopped, an asset is Ready.</para>
/// <para>Only the light state endpoint is asked. All waits share one pace of reads, which stays well within a project's quota, and each resource is looked at less often the longer it takes.</para>
/// <para>A token needs the permission to read that one sort of resource; which sort it is shows only when the cmdlet runs, so that New-MkIoToken -ForCommand gives the permissions to read all sorts that have a state.</para>
/// </remarks>
/// <example>
/// <para>Start an endpoint, do something else, and wait for it.</para>
/// <code>Start-MkIoStreamingEndpoint default -PassThru | Wait-MkIoResource -State Running -TimeoutSec 600</code>
/// </example>
/// <example>
/// <para>Wait until assets that are being removed are gone.</para>
/// <code>$assets = Get-MkIoAsset trial-*
/// $assets | Remove-MkIoAsset -Force
/// $assets | Wait-MkIoResource -State Deleted</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/transforms-and-jobs/">Transforms and jobs</seealso>
[Cmdlet(VerbsLifecycle.Wait, "MkIoResource")]
[OutputType(typeof(ApiObject))]
[RequiresPermission(
    "ams.asset.get", "ams.job.get", "ams.contentkeypolicy.get", "ams.streaminglocator.get", "ams.streamingendpoint.get",
    "ams.liveevent.get", "ams.liveeventoutput.get", "transform.livechannel.get")]
public sealed class WaitMkIoResourceCommand : MkIoCmdlet
{
    /// <summary>The resource, as its Get- cmdlet wrote it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public ApiObject InputObject { get; set; } = null!;

    /// <summary>The states to wait for, such as Running; Deleted waits until the resource is gone.</summary>
    /// <value>Any state that does not pass by itself</value>
    [Parameter(Position = 0)]
    [OpenSet(typeof(StateReport), nameof(StateReport.State))]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string[]? State { get; set; }

    /// <summary>How many seconds to wait at most; what is not done then is an error.</summary>
    /// <value>0, which is no limit</value>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; }

    /// <summary>Begins to wait.</summary>
    protected override void ProcessRecord()
    {
        if ((Project.Media.StateOf(InputObject) ?? Project.Live.StateOf(InputObject)) is (var collection, { } name))
            Waiter.Add(name, collection, name, State is null ? TargetState.Settled : TargetState.Of(State), TimeoutSec);
        else
            WriteItemError(new MkIoException(MkIoErrorKind.InvalidRequest, $"A {InputObject.GetType().Name} has no state that can be waited for."), InputObject);
    }

    /// <summary>Writes each resource when it is done.</summary>
    protected override void EndProcessing() => Waiter.Finish(WriteObject);
}
