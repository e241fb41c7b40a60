using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Live;

/// <summary>Gets the live outputs of live events.</summary>
/// <remarks>
/// <para>The service filters by name, created, createdBy, updated, updatedBy and by properties/ with created, description, lastModified.</para>
/// </remarks>
/// <example>
/// <para>All outputs of an event.</para>
/// <code>Get-MkIoLiveOutput stage</code>
/// </example>
/// <example>
/// <para>The outputs of all events.</para>
/// <code>Get-MkIoLiveEvent | Get-MkIoLiveOutput</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoLiveOutput", SupportsPaging = true)]
[OutputType(typeof(LiveOutput))]
[RequiresPermission("ams.liveeventoutput.get")]
public sealed class GetMkIoLiveOutputCommand : GetCmdlet<LiveOutput>
{
    /// <summary>The live event's name; the pipeline brings live events.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("LiveEventName")]
    [ParentNameTransformation("LiveEventName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string LiveEvent { get; set; } = string.Empty;

    /// <summary>The name, or a pattern with wildcards. Names are case-sensitive. What stands before the first wildcard narrows the list at the service.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public override string[]? Name { get; set; }

    private protected override ListSpec<LiveOutput> Spec => new(Project.Media.LiveOutputs(LiveEvent), liveOutput => liveOutput.Name);
}
