using MkIo.Json;
using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;
using LiveChannel = MkIo.Live.Flow;
using LiveChannelMetadata = MkIo.Live.FlowMetadata;

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
    private const string NameProperty = "Name";

    /// <summary>The resource, as its Get- cmdlet wrote it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

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
    protected override void ProcessRecord() => Try(InputObject, () =>
    {
        if (InputObject is null)
            throw Invalid("$null was given in place of a resource.");
        if (Read(InputObject) is { } resource && (Project.Media.StateOf(resource) ?? Project.Live.StateOf(resource)) is (var collection, { } name))
            Waiter.Add(name, collection, name, State is null ? TargetState.Settled : TargetState.Of(State), TimeoutSec);
        else
            throw Invalid($"'{ObjectKind.TextOf(InputObject)}' is {ObjectKind.InWords(ObjectKind.Of(InputObject) is var kind && kind.OwnType is { } own ? own : kind.Types[0])}, which has no state that can be waited for.");
    });

    /// <summary>Writes each resource when it is done.</summary>
    protected override void EndProcessing() => Waiter.Finish(WriteObject);

    // Of a resource that went through a job or a file its type and its names are left, and no more is needed.
    private static ApiObject? Read(PSObject item)
    {
        if (item.BaseObject is ApiObject live)
            return live;
        if (ObjectKind.Of(item).OwnType is not { } own || typeof(ApiObject).Assembly.GetType(own) is not { IsAbstract: false } type || !typeof(ApiObject).IsAssignableFrom(type))
            return null;
        if (type == typeof(LiveChannel))
            return new LiveChannel { Metadata = new LiveChannelMetadata { Name = ObjectKind.Value(item, NameProperty)?.ToString() } };
        var resource = (ApiObject)Activator.CreateInstance(type)!;
        foreach (var property in (string[])[NameProperty, nameof(Job.TransformName), nameof(LiveOutput.LiveEventName)])
            type.GetProperty(property)?.GetSetMethod(nonPublic: true)?.Invoke(resource, [ObjectKind.Value(item, property)?.ToString()]);
        return resource;
    }
}
