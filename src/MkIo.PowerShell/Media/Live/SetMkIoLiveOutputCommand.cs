using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Live;

/// <summary>Creates a live output if it is not there.</summary>
/// <remarks>
/// <para>The service lets nothing of a live output be changed: an output that differs from what is said is an error that names the field, and stays as it was. One that is as desired is not written again, so that a script can be run twice.</para>
/// </remarks>
/// <example>
/// <para>Have an output, whether it was there or not.</para>
/// <code>Set-MkIoLiveOutput stage backup -Asset stage-recording -ArchiveWindow 4:00:00</code>
/// </example>
/// <example>
/// <para>See what would be done.</para>
/// <code>Set-MkIoLiveOutput stage recording -Asset stage-recording -ArchiveWindow 4:00:00 -WhatIf</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoLiveOutput", SupportsShouldProcess = true)]
[OutputType(typeof(LiveOutput))]
[RequiresPermission("ams.liveeventoutput.get", "ams.liveeventoutput.create")]
public class SetMkIoLiveOutputCommand : BulkCmdlet<Change<LiveOutput>>
{
    /// <summary>The live event's name; the pipeline brings live events.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("LiveEventName")]
    [ParentNameTransformation("LiveEventName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string LiveEvent { get; set; } = string.Empty;

    /// <summary>The output's name: 1 to 256 letters, digits and hyphens.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string Name { get; set; } = string.Empty;

    /// <summary>The asset that is written; it has to exist.</summary>
    [Parameter]
    [Alias("AssetName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? Asset { get; set; }

    /// <summary>How much is kept, which is also how far people can go back: 4:00:00 is four hours.</summary>
    [Parameter]
    [Alias("ArchiveWindowLength")]
    public TimeSpan? ArchiveWindow { get; set; }

    /// <summary>The name of the manifest, as it stands in URLs.</summary>
    /// <value>Made by the service</value>
    [Parameter]
    public string? ManifestName { get; set; }

    /// <summary>Words for people, up to 4,096 characters.</summary>
    [Parameter]
    public string? Description { get; set; }

    /// <summary>Fragments in one HLS segment.</summary>
    /// <value>1</value>
    [Parameter]
    [ValidateRange(1, 100000000)]
    public int? FragmentsPerTsSegment { get; set; }

    private ResourceWriter<LiveOutput> Writer => field ??= new(this);

    /// <summary>Asks, and writes.</summary>
    protected override void ProcessRecord()
        => Take(Name, () => Writer.Write(new(Project.Media.LiveOutputs(LiveEvent), Name, NewChange()) { Key = $"{LiveEvent}/{Name}" }));

    private Action<LiveOutput> NewChange()
    {
        var (asset, window, manifest, description, fragments) = (Asset, ArchiveWindow, ManifestName, Description, FragmentsPerTsSegment);
        return output =>
        {
            if (output.Name is null && (asset is null || window is null))
                throw Invalid("A live output needs an asset and the time that it keeps: give -Asset and -ArchiveWindow, such as -ArchiveWindow 4:00:00.");
            output.AssetName = asset ?? output.AssetName;
            output.ArchiveWindow = window ?? output.ArchiveWindow;
            output.ManifestName = manifest ?? output.ManifestName;
            output.Description = description ?? output.Description;
            if (fragments is not null)
                (output.Properties.Hls ??= new LiveOutputHls()).FragmentsPerTsSegment = fragments;
        };
    }
}
