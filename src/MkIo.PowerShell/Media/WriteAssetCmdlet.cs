using System.Collections;
using MkIo.Http;
using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Media;

/// <summary>What New-MkIoAsset and Set-MkIoAsset have in common: their parameters and what they make of the pipeline.</summary>
public abstract class WriteAssetCmdlet : WriteResourceCmdlet<Asset>
{
    private readonly HashSet<string> _typed = new(StringComparer.OrdinalIgnoreCase);
    private StorageAccountFinder? _finder;

    /// <summary>The asset's name, 1 to 260 characters. A container or bucket of the pipeline gives its own name; a script block makes another of it.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("AssetName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? Name { get; set; }

    /// <summary>What the asset is made of: a container of Get-AzStorageContainer, a bucket of Get-S3Bucket, an asset, a row of a CSV, or a name.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The storage account's name in MK.IO. It is found by itself where the input tells its account or bucket, or where there is only one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? StorageAccountName { get; set; }

    /// <summary>The container that holds the media, 3 to 63 characters; fixed when the asset is created.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Container { get; set; }

    /// <summary>The folder within the container, without a slash at either end; fixed when the asset is created.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? SubPath { get; set; }

    /// <summary>Words for people, up to 4,096 characters. An empty text removes them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>An id of your own, up to 64 characters. An empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? AlternateId { get; set; }

    /// <summary>What becomes of the container when the asset is deleted: Retain, or Delete with all its content. Once set it can be changed and not unset.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(KnownValueCompleter<AssetProperties>))]
    public string? ContainerDeletionPolicy { get; set; }

    /// <summary>Labels to set, such as @{ series = 'news' }, or the text of a CSV column: series=news;season=2. Other labels stay; the value $null removes one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Labels")]
    [LabelTransformation]
    public IDictionary? Label { get; set; }

    /// <summary>Remembers what was typed: an empty text that was typed means something, one of the pipeline means that nothing was said.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _typed.UnionWith(MyInvocation.BoundParameters.Keys);
        _finder = new StorageAccountFinder(Project);
    }

    /// <summary>Asks, and starts the work for one asset.</summary>
    protected override void ProcessRecord()
    {
        var source = AssetSource.From(InputObject);
        var name = Said(nameof(Name), Name) ?? source?.Container ?? (InputObject?.BaseObject as string);
        if (string.IsNullOrWhiteSpace(name))
        {
            Fail(InputObject ?? (object?)Name, Invalid("The item has no name. Give -Name, or pipe objects that have a Name or a BucketName."));
            return;
        }

        var change = NewChange(name!, source);
        var place = change.Container is null ? name! : $"{name} ({change.StorageAccountName ?? source?.AccountUrl ?? "storage account to be found"}, container {change.Container})";
        Write(InputObject, name!, place, cancellationToken => WriteAsync(change, source, _finder!, cancellationToken));
    }

    /// <summary>Does the work for one asset.</summary>
    private protected abstract Task<Change<Asset>> WriteAsync(AssetChange change, AssetSource? source, StorageAccountFinder finder, CancellationToken cancellationToken);

    private AssetChange NewChange(string name, AssetSource? source) => new(Said(nameof(StorageAccountName), StorageAccountName))
    {
        Name = name,
        Container = Said(nameof(Container), Container) ?? ContainerOf(source),
        SubPath = Said(nameof(SubPath), SubPath),
        Description = Said(nameof(Description), Description),
        AlternateId = Said(nameof(AlternateId), AlternateId),
        ContainerDeletionPolicy = Said(nameof(ContainerDeletionPolicy), ContainerDeletionPolicy),
        Label = IsBound(nameof(Label)) ? Label : null,
    };

    // A container's name has no dots; a bucket's may, and then the account alone tells the place.
    private static string? ContainerOf(AssetSource? source)
        => source?.BucketName is { } bucket && bucket.IndexOf('.') >= 0 ? null : source?.Container;

    private string? Said(string parameter, string? value)
        => !IsBound(parameter) ? null : string.IsNullOrWhiteSpace(value) ? _typed.Contains(parameter) ? value : null : value;
}
