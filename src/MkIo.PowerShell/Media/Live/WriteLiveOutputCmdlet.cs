using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media.Live;

/// <summary>What New- and Set-MkIoLiveOutput have in common: what is archived, and where to.</summary>
public abstract class WriteLiveOutputCmdlet : WriteNamedResourceCmdlet<LiveOutput>
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

    /// <inheritdoc/>
    protected override ResourceCollection<LiveOutput> Collection => Project.Media.LiveOutputs(LiveEvent);

    private protected override string ResourceName => Name;

    private protected override void Apply(string name, LiveOutput resource)
    {
        if (resource.Name is null && (Asset is null || ArchiveWindow is null))
            throw Invalid("A live output needs an asset and the time that it keeps: give -Asset and -ArchiveWindow, such as -ArchiveWindow 4:00:00.");
        resource.AssetName = Asset ?? resource.AssetName;
        resource.ArchiveWindow = ArchiveWindow ?? resource.ArchiveWindow;
        resource.ManifestName = ManifestName ?? resource.ManifestName;
        resource.Description = Description ?? resource.Description;
        if (FragmentsPerTsSegment is { } fragments)
            (resource.Properties.Hls ??= new LiveOutputHls()).FragmentsPerTsSegment = fragments;
    }
}
