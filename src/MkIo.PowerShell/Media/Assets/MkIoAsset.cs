using System.Collections;
using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;
using MkIo.Resources;
using MkIo.Storage;
using LiveChannel = MkIo.Live.Flow;

namespace MkIo.PowerShell.Media.Assets;

/// <summary>Gets assets: by name, by wildcard, by filter or by label.</summary>
/// <remarks>
/// <para>A list streams while its pages arrive, and stops asking when the pipeline has enough.</para>
/// <para>The service filters by name, id, labels, created, createdBy, updated, updatedBy and by properties/ with alternateId, assetId, container, containerDeletionPolicy, created, lastModified, storageAccountName, subPath.</para>
/// </remarks>
/// <example>
/// <para>One asset.</para>
/// <code>Get-MkIoAsset a1</code>
/// </example>
/// <example>
/// <para>The newest ten of a storage account.</para>
/// <code>Get-MkIoAsset -Filter "properties/storageAccountName eq 'media'" -OrderBy 'properties/created desc' -First 10</code>
/// </example>
/// <example>
/// <para>All of a series.</para>
/// <code>Get-MkIoAsset -Label @{ series = 'news' }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/assets/">Assets</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoAsset", SupportsPaging = true)]
[OutputType(typeof(Asset))]
[RequiresPermission("ams.asset.get")]
[Accepts(typeof(Job))]
[Accepts(typeof(StreamingLocator), nameof(StreamingLocator.AssetName))]
[Accepts(typeof(StorageAccount))]
[Accepts(typeof(AssetFilter), nameof(AssetFilter.AssetName))]
[Accepts(typeof(LiveOutput), nameof(LiveOutput.AssetName))]
[Accepts(typeof(LiveChannel), nameof(LiveChannel.AssetName))]
public sealed class GetMkIoAssetCommand : GetLabeledCmdlet<Asset>
{
    private protected override ListSpec<Asset> Spec => new(Project.Media.Assets, asset => asset.Name);

    private protected override void Write(ListSpec<Asset> wanted, NameInput input)
    {
        if (input.Type == typeof(StorageAccount))
            WriteAll((wanted with { AlsoFilter = StorageAccess.Filter(input.Name) }).ItemsAsync(null, StoppingToken));
        else if (input.Type == typeof(Job))
            WriteOfJob(wanted, input);
        else
            base.Write(wanted, input);
    }

    private void WriteOfJob(ListSpec<Asset> wanted, NameInput job)
    {
        var names = job.Texts(nameof(Job.InputAsset)).Concat(job.Texts(nameof(Job.OutputAsset))).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
            throw Invalid($"The job '{job.Name}' has no assets here: neither InputAsset nor OutputAsset.");
        // One that is gone does not hide the others.
        foreach (var name in names)
            Try(name, () => WriteOne(wanted, name));
    }
}

/// <summary>Creates assets, and refuses to touch those that exist.</summary>
/// <remarks>
/// <para>Containers (Get-AzStorageContainer, Get-AzRmStorageContainer, az storage container list) and buckets (Get-S3Bucket) become assets of the same name, also from a job, a remote session or a file. The storage account is found among the registered ones; if the input doesn't specify it and several are registered, specify -StorageAccountName.</para>
/// <para>For a name or a row without a container, the service creates a new container: -WhatIf, -Confirm and -Verbose say so. Blobs, files and other objects that aren't containers are refused.</para>
/// <para>Storage account, container and sub-path are fixed when an asset is created. To create or update, use Set-MkIoAsset.</para>
/// </remarks>
/// <example>
/// <para>Create an asset for a container that exists.</para>
/// <code>New-MkIoAsset a1 -StorageAccountName media -Container season-1</code>
/// </example>
/// <example>
/// <para>Create an empty asset for the output of an encoding job.</para>
/// <code>New-MkIoAsset a1-hd -StorageAccountName media -ContainerDeletionPolicy Delete</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/assets/">Assets</seealso>
[Cmdlet(VerbsCommon.New, "MkIoAsset", SupportsShouldProcess = true)]
[OutputType(typeof(Asset))]
[RequiresPermission("ams.asset.get", "ams.asset.create", "infra.storage.get")]
public sealed class NewMkIoAssetCommand : SetMkIoAssetCommand;

/// <summary>Creates assets or updates them, and keeps all that it was not told to change.</summary>
/// <remarks>
/// <para>An asset that exists is read, changed and written, so that its other fields stay; one that is already as desired is not written again. The same pipeline can be run twice.</para>
/// <para>Containers (Get-AzStorageContainer, Get-AzRmStorageContainer, az storage container list) and buckets (Get-S3Bucket) become assets of the same name, also from a job, a remote session or a file. The storage account is found among the registered ones; if the input doesn't specify it and several are registered, specify -StorageAccountName.</para>
/// <para>For a name or a row without a container, the service creates a new container: -WhatIf, -Confirm and -Verbose say so. Blobs, files and other objects that aren't containers are refused.</para>
/// <para>Storage account, container and sub-path are fixed when an asset is created.</para>
/// </remarks>
/// <example>
/// <para>Bring all containers of an Azure storage account in as assets.</para>
/// <code>$azure = (Get-AzStorageAccount -ResourceGroupName media -Name mymedia).Context
/// Get-AzStorageContainer -Context $azure | Set-MkIoAsset</code>
/// </example>
/// <example>
/// <para>Give them other names, and labels.</para>
/// <code>$azure = (Get-AzStorageAccount -ResourceGroupName media -Name mymedia).Context
/// Get-AzStorageContainer -Context $azure | Set-MkIoAsset -Name { "vod-$($_.Name)" } -Label @{ source = 'migration' }</code>
/// </example>
/// <example>
/// <para>Change one field of one asset.</para>
/// <code>Set-MkIoAsset a1 -Description 'Season 2, final cut'</code>
/// </example>
/// <example>
/// <para>Create assets from a table.</para>
/// <code>Import-Csv assets.csv | Set-MkIoAsset</code>
/// <para>Its columns are Name, Container, StorageAccountName, SubPath, Description, AlternateId, ContainerDeletionPolicy and Label, or some of them. Headers such as 'Storage account' and 'Container Name' are understood; another column that looks like the container or the account is refused.</para>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/assets/">Assets</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoAsset", SupportsShouldProcess = true)]
[OutputType(typeof(Asset))]
[RequiresPermission("ams.asset.get", "ams.asset.create", "ams.asset.update", "infra.storage.get")]
public class SetMkIoAssetCommand : WriteCmdlet<Asset>
{
    // What the columns that no field has are near to, so that it is looked for once and not for each row.
    private readonly Dictionary<string, string?> _meant = new(StringComparer.OrdinalIgnoreCase);

    private AssetSource? _source;

    /// <summary>The asset's name, 1 to 260 characters. A container or bucket of the pipeline gives its own name; a script block makes another of it.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("AssetName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? Name { get; set; }

    /// <summary>The storage account's name in MK.IO. By default, it's the registered one that the input's container or bucket is in, or the only one that is registered.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? StorageAccountName { get; set; }

    /// <summary>The container that holds the media, 3 to 63 characters; fixed when the asset is created. Without one, the service creates a new container.</summary>
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
    [ClosedSet(typeof(AssetProperties), nameof(AssetProperties.ContainerDeletionPolicy), AllowBlank = true)]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string? ContainerDeletionPolicy { get; set; }

    /// <summary>Labels to set, such as @{ series = 'news' }, or the text of a CSV column: series=news;season=2. Other labels stay; the value $null removes one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Labels")]
    [LabelTransformation]
    public IDictionary? Label { get; set; }

    private Lookup<StorageAccount> Accounts => field ??= new(Project.Media.StorageAccounts);

    private ResourceWriter<Asset> Writer => field ??= new(this);

    private protected override void Recognize(PSObject? item)
    {
        _source = null;
        _source = AssetSource.From(item);
    }

    private protected override string? DefaultName => _source?.Name;

    // Columns that somebody selected from a file, and rows of a database, have the types of those and are rows all the same.
    private protected override bool IsOtherInput(PSObject item) => _source is { } source && (source.IsContainer || !ObjectKind.Of(item).IsRow);

    private protected override bool IsKnownColumn(string name) => AssetShapes.IsPlace(name) || name.Equals(nameof(Label), StringComparison.OrdinalIgnoreCase);

    /// <summary>Asks, and starts the work for one asset.</summary>
    private protected override void Write(ResourceInput<Asset>? input)
    {
        // What is nearly the word for the place must not be left out: the service would make a new container.
        foreach (var column in input?.Unknown ?? [])
        {
            if (PlaceMeantBy(column) is { } meant)
                throw AssetRefusal.Column(column, meant);
        }

        var source = _source;
        // Blanks around the name in a table are nobody's.
        var (name, change, accounts) = (Name!.Trim() == source?.Name ? source.Name : Name, NewChange(source, input), Accounts);
        Action<string> report = message => Post(() => WriteDetail(message));
        Action<Asset> place = change.Place;
        // An asset that exists keeps its place, whoever says another; a new one has the parameters' rather than the input's.
        Writer.Write(new Desired<Asset>(Project.Media.Assets, name, place + Changed(input, place + change.ApplyTo))
        {
            Target = InputObject,
            Place = Place(name, change, source),
            Complete = (current, cancellationToken) => change.CompleteAsync(name, accounts, source, current, report, cancellationToken),
        });
    }

    private AssetChange NewChange(AssetSource? source, ResourceInput<Asset>? input) => new()
    {
        StorageAccountName = Said(nameof(StorageAccountName), StorageAccountName, source) ?? Text(input, "storageAccountName"),
        Container = Said(nameof(Container), Container, source) ?? Text(input, "container"),
        SubPath = Said(nameof(SubPath), SubPath, source) ?? Text(input, "subPath"),
        Description = Said(nameof(Description), Description, source),
        AlternateId = Said(nameof(AlternateId), AlternateId, source),
        ContainerDeletionPolicy = Said(nameof(ContainerDeletionPolicy), ContainerDeletionPolicy, source),
        Labels = LabelChange.Of(IsBound(nameof(Label)) ? Label : source?.Labels),
    };

    private static string? Text(ResourceInput<Asset>? input, string field) => input?.Fields["properties"]?[field]?.GetValue<string>();

    // A preview says the place as it will be, which may take requests; otherwise it is found while the work runs.
    private string? Place(string name, AssetChange change, AssetSource? source)
    {
        var (assets, accounts, onlyCreates) = (Project.Media.Assets, Accounts, Writer.OnlyCreates);
        if (IsPreview || WillAsk)
        {
            var (current, account) = Await(async cancellationToken =>
            {
                var found = onlyCreates || !change.MakesContainer(source) ? null : await assets.FindAsync(name, cancellationToken).ConfigureAwait(false);
                return (found, await change.AccountAsync(accounts, source, found, cancellationToken).ConfigureAwait(false));
            });
            return current is null ? change.PlaceOf(name, account!, source) : null;
        }

        var known = change.StorageAccountName ?? (source?.AccountUrl is { } url ? BlobServiceAddress.Split(url).Url : source?.AccountName) ?? "storage account to be found";
        return change.MakesContainer(source) && !onlyCreates ? null : change.PlaceOf(name, known, source);
    }

    // What was typed or made by a script block comes before what the item says. A property of a container may have a
    // parameter's name and mean something else: StorageAccountName of Get-AzRmStorageContainer is Azure's. An empty text
    // that was typed means something, one of the pipeline that nothing was said.
    private string? Said(string parameter, string? value, AssetSource? source)
        => !IsBound(parameter) ? source?.Field(parameter)
            : string.IsNullOrWhiteSpace(value) && !IsTyped(parameter) ? null : value;

    private string? PlaceMeantBy(string column)
    {
        if (!_meant.TryGetValue(column, out var meant))
        {
            var nearest = AssetShapes.IsPlace(column) ? null : Spelling.Nearest(column, FieldReader.Names(typeof(Asset)));
            _meant[column] = meant = nearest is nameof(Container) or nameof(StorageAccountName) or nameof(SubPath) ? nearest : null;
        }

        return meant;
    }
}

/// <summary>Removes assets, after asking.</summary>
/// <remarks>
/// <para>The media in the container stays, unless the asset's deletion policy is Delete: then the service deletes the container with all that is in it. The confirmation says so.</para>
/// </remarks>
/// <example>
/// <para>Remove one asset.</para>
/// <code>Remove-MkIoAsset a1</code>
/// </example>
/// <example>
/// <para>Remove all assets of a series without being asked.</para>
/// <code>Get-MkIoAsset -Label @{ series = 'trial' } | Remove-MkIoAsset -Force</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/assets/">Assets</seealso>
[Cmdlet(VerbsCommon.Remove, "MkIoAsset", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("ams.asset.delete", "ams.asset.get")]
public sealed class RemoveMkIoAssetCommand : RemoveCmdlet<Asset>
{
    private const string DeletesContainer = "Delete";

    /// <summary>The asset's deletion policy, which a piped asset brings; it saves asking the service.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    public string? ContainerDeletionPolicy { get; set; }

    /// <summary>The asset's id, by which a piped asset is told from a name alone.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    public Guid? AssetId { get; set; }

    /// <summary>The asset's container, which a piped asset brings.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    public string? Container { get; set; }

    /// <inheritdoc/>
    protected override ResourceCollection<Asset> Collection => Project.Media.Assets;

    /// <inheritdoc/>
    protected override string? Consequence(string name)
    {
        var (policy, container) = AssetId is null ? Read(name) : (ContainerDeletionPolicy, Container);
        return policy == DeletesContainer ? $"and the container '{container}' with ALL ITS CONTENT: the deletion policy is Delete" : null;
    }

    private (string?, string?) Read(string name)
    {
        var assets = Project.Media.Assets;
        var asset = Await(cancellationToken => assets.GetAsync(name, cancellationToken));
        return (asset.ContainerDeletionPolicy, asset.Container);
    }
}
