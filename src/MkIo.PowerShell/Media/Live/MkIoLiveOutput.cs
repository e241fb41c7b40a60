using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;
using MkIo.Resources;

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
    [ResourceName]
    [Accepts(typeof(LiveEvent))]
    [Accepts(typeof(LiveOutput), nameof(LiveOutput.LiveEventName))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string LiveEvent { get; set; } = string.Empty;

    /// <summary>The name, or a pattern with wildcards. Names are case-sensitive. The service filters by the part before the first wildcard.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ResourceName]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public override string[]? Name { get; set; }

    private protected override ListSpec<LiveOutput> Spec => new(Project.Media.LiveOutputs(NameOf(nameof(LiveEvent), LiveEvent)), liveOutput => liveOutput.Name);

    /// <summary>Gets what was asked for.</summary>
    // A piped output stands for itself, and so does a row that names both.
    protected override void ProcessRecord() => Try(LiveEvent, () =>
    {
        if (Name is null && Resolve(nameof(LiveEvent), LiveEvent) is { Item: not null } input && input.Type != typeof(LiveEvent) && input.Text(nameof(LiveOutput.LiveEventName)) is not null && input.Text(nameof(LiveOutput.Name)) is { } name)
            WriteOne(Wanted, name);
        else
            base.ProcessRecord();
    });
}

/// <summary>Creates a live output, which archives a live event into an asset, and refuses to touch one that exists.</summary>
/// <remarks>
/// <para>The asset has to exist. Publish it with a locator to let people watch while the event runs; it stays when the event is gone.</para>
/// <para>Pass-through of the basic sort keeps up to 8 hours, the other encoding types up to 25.</para>
/// </remarks>
/// <example>
/// <para>Archive an event into an asset.</para>
/// <code>New-MkIoAsset stage-archive -StorageAccountName media
/// New-MkIoLiveOutput stage recording -Asset stage-archive -ArchiveWindow 4h</code>
/// </example>
/// <example>
/// <para>The same for all events of a day.</para>
/// <code>Get-MkIoLiveEvent match-* | ForEach-Object { New-MkIoLiveOutput $_ recording -Asset "$($_.Name)-recording" -ArchiveWindow 4h }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsCommon.New, "MkIoLiveOutput", SupportsShouldProcess = true)]
[OutputType(typeof(LiveOutput))]
[RequiresPermission("ams.liveeventoutput.get", "ams.liveeventoutput.create")]
public sealed class NewMkIoLiveOutputCommand : SetMkIoLiveOutputCommand;

/// <summary>Creates a live output if it is not there.</summary>
/// <remarks>
/// <para>The service lets nothing of a live output be changed: an output that differs from what is said is an error that names the field, and stays as it was. One that is as desired is not written again, so that a script can be run twice.</para>
/// </remarks>
/// <example>
/// <para>Have an output, whether it was there or not.</para>
/// <code>Set-MkIoLiveOutput stage backup -Asset stage-recording -ArchiveWindow 4h</code>
/// </example>
/// <example>
/// <para>See what would be done.</para>
/// <code>Set-MkIoLiveOutput stage recording -Asset stage-recording -ArchiveWindow 4h -WhatIf</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoLiveOutput", SupportsShouldProcess = true)]
[OutputType(typeof(LiveOutput))]
[RequiresPermission("ams.liveeventoutput.get", "ams.liveeventoutput.create")]
public class SetMkIoLiveOutputCommand : WriteCmdlet<LiveOutput>
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
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AssetName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? Asset { get; set; }

    /// <summary>How much is kept, which is also how far viewers can seek back. A number is in hours; 4h, 1h30m, 2d, 01:30:00, PT1H30M and TimeSpan objects are accepted too.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ArchiveWindowLength")]
    [DurationTransformation(DurationUnit.Hours, AllowBlank = true)]
    public TimeSpan? ArchiveWindow { get; set; }

    /// <summary>The name of the manifest, as it stands in URLs.</summary>
    /// <value>Made by the service</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? ManifestName { get; set; }

    /// <summary>Words for people, up to 4,096 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <summary>Fragments in one HLS segment.</summary>
    /// <value>1</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Within(1, 100000000)]
    public int? FragmentsPerTsSegment { get; set; }

    private ResourceWriter<LiveOutput> Writer => field ??= new(this);

    /// <summary>Asks, and writes.</summary>
    private protected override void Write(ResourceInput<LiveOutput>? input)
        => Writer.Write(new(Project.Media.LiveOutputs(LiveEvent), Name, Changed(input, NewChange())) { Key = $"{LiveEvent}/{Name}" });

    private protected override IReadOnlyList<Type> OtherInput => [typeof(LiveEvent)];

    private Action<LiveOutput> NewChange()
    {
        var (asset, window, manifest, description, fragments) = (Asset, ArchiveWindow, ManifestName, Description, FragmentsPerTsSegment);
        return output =>
        {
            output.AssetName = asset ?? output.AssetName;
            output.ArchiveWindow = window ?? output.ArchiveWindow;
            if (output.Name is null && (output.AssetName is null || output.ArchiveWindow is null))
                throw Invalid("A live output needs an asset and the time that it keeps: specify -Asset and -ArchiveWindow, such as -ArchiveWindow 4h.");
            output.ManifestName = manifest ?? output.ManifestName;
            output.Description = description ?? output.Description;
            if (fragments is not null)
                (output.Properties.Hls ??= new LiveOutputHls()).FragmentsPerTsSegment = fragments;
        };
    }
}

/// <summary>Removes live outputs, after asking: the recording ends.</summary>
/// <remarks>
/// <para>What was recorded stays in the asset.</para>
/// </remarks>
/// <example>
/// <para>End one recording.</para>
/// <code>Remove-MkIoLiveOutput recording -LiveEvent stage</code>
/// </example>
/// <example>
/// <para>End all recordings of an event without being asked.</para>
/// <code>Get-MkIoLiveOutput stage | Remove-MkIoLiveOutput -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/live-streaming/">Live streaming</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoLiveOutput", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("ams.liveeventoutput.delete")]
public sealed class RemoveMkIoLiveOutputCommand : RemoveCmdlet<LiveOutput>
{
    /// <summary>The live event's name, which a piped output brings.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("LiveEventName")]
    [ResourceName]
    [Accepts(typeof(LiveEvent))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string LiveEvent { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override ResourceCollection<LiveOutput> Collection => Project.Media.LiveOutputs(NameOf(nameof(LiveEvent), LiveEvent));
}
