using System.Collections;
using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Media.Assets;

/// <summary>
/// What a piped object specifies of the asset that it becomes: a container or bucket that stands for one,
/// or a row or JSON object that specifies one. It is recognized by the names of its types and by its shape, not by
/// the types, so that no module of a cloud has to be loaded, and objects of jobs, remote sessions and files work too.
/// </summary>
internal sealed record AssetSource
{
    private static readonly string[] ContainerTypes =
    [
        "AzureStorageContainer", "PSContainer", "CloudBlobContainer", "BlobContainerClient", "BlobContainerItem", "BlobContainer", "ListContainerItem",
    ];

    private static readonly string[] StorageNamespaces =
    [
        "System.IO.", "Microsoft.Azure.Storage.", "Microsoft.WindowsAzure.", "Azure.Storage.", "Microsoft.Azure.Cosmos.", "Azure.Data.Tables.",
        "Microsoft.Azure.Commands.Management.Storage.", "Microsoft.Azure.Management.Storage.", "Amazon.S3.", "Google.Apis.Storage.",
    ];

    /// <summary>Whether it is a container or bucket; otherwise a row or JSON object of an asset.</summary>
    public required bool IsContainer { get; init; }

    /// <summary>The name of the asset if no other is specified.</summary>
    public string? Name { get; init; }

    /// <summary>The container; null if none is specified, so that the service creates a new one.</summary>
    public string? Container { get; init; }

    /// <summary>An address within the Azure storage account; null if there is none.</summary>
    public string? AccountUrl { get; init; }

    /// <summary>The name of the storage account in Azure, for input without an address.</summary>
    public string? AccountName { get; init; }

    /// <summary>Whether <see cref="AccountName"/> may as well be the name in MK.IO: somebody's own column has it.</summary>
    public bool IsAccountNameOpen { get; init; }

    /// <summary>The S3 or Google bucket; null for Azure.</summary>
    public string? BucketName { get; init; }

    /// <summary>The storage account's name in MK.IO, as the input has it.</summary>
    public string? StorageAccountName { get; init; }

    /// <summary>Where the other fields of an asset are: the object itself, or what the API groups as its properties.</summary>
    public IReadOnlyList<PipedItem> Fields { get; init; } = [];

    /// <summary>Labels that it has.</summary>
    public IDictionary? Labels => Find("label", "labels") is { } labels ? Transformed(labels) : null;

    /// <summary>Reads an object of the pipeline.</summary>
    /// <param name="input">The object.</param>
    /// <returns>Null for what is neither a container nor a row: a name, and an asset of the module.</returns>
    /// <exception cref="MkIoException">It is something else, which can't become an asset.</exception>
    public static AssetSource? From(PSObject? input)
    {
        if (input is null || ObjectKind.NameText(input.BaseObject) is not null)
            return null;
        var item = new PipedItem(input);
        if (item.Types.FirstOrDefault(type => type.StartsWith("MkIo.", StringComparison.Ordinal)) is { } own)
            return own == typeof(MkIo.Media.Asset).FullName ? null : throw AssetRefusal.Type(item);
        if (item.IsOf(ContainerTypes))
            return AssetShapes.Container(item);
        if (item.IsOf("S3Bucket"))
            return AssetShapes.Bucket(item, item.Text("BucketName"));
        if (!item.IsRow)
            throw AssetRefusal.Type(item);
        // Columns that were selected from a blob or a file are a row only where they say the container.
        if (StorageNamespaces.Any(space => item.Types.Any(type => type.StartsWith(space, StringComparison.Ordinal))) && item.Child("Container")?.OwnText is null)
            throw AssetRefusal.Type(item);
        return AssetShapes.Read(item);
    }

    /// <summary>A field of the asset that the input has, by the parameter's name; null where it is blank or not there.</summary>
    /// <param name="parameter">The parameter, such as <c>Description</c>.</param>
    public string? Field(string parameter) => parameter switch
    {
        nameof(Name) => Name,
        nameof(Container) => Container,
        nameof(StorageAccountName) => StorageAccountName,
        _ => Find(Spelling.Plain(parameter)) is { } value ? new PipedItem(PSObject.AsPSObject(value)).OwnText : null,
    };

    private object? Find(params string[] plainNames) => Fields.Select(fields => fields.Find(plainNames)?.Value).FirstOrDefault(value => value is not null);

    private static IDictionary? Transformed(object labels)
    {
        try
        {
            return new LabelTransformationAttribute().Transform(null!, labels) as IDictionary;
        }
        catch (ArgumentTransformationMetadataException error)
        {
            throw new MkIoException(MkIoErrorKind.InvalidRequest, error.Message, error);
        }
    }
}
