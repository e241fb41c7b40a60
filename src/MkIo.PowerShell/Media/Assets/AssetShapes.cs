using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Media.Assets;

/// <summary>Recognizes containers, buckets, rows and JSON objects by their columns, where the type name is missing or doesn't help.</summary>
internal static class AssetShapes
{
    private const string ContainerColumn = "Container";
    private const string AccountColumn = "StorageAccountName";

    private static readonly string[] ContainerNames =
        ["container", "containername", "storagecontainer", "storagecontainername", "blobcontainer", "blobcontainername", "azurecontainer"];

    private static readonly string[] AccountNames = ["storageaccountname", "storageaccount"];

    private static readonly string[] ContainerEndings =
        ["container", "containers", "containername", "containerid", "containerurl", "containeruri", "bucket", "buckets", "bucketname"];

    private static readonly string[] AccountEndings =
        ["storageaccount", "storageaccounts", "storageaccountname", "storageaccountid", "storageaccounturl", "storage", "storagename", "storageurl", "accountname", "blobendpoint"];

    // Of the vendor's migration tool, and of a list of REST.
    private static readonly string[] ListColumns = ["Assets", "value"];

    private static readonly string[] ContainerProperties = ["lease", "leaseStatus", "leaseState", "publicAccess", "hasLegalHold", "hasImmutabilityPolicy"];

    private static readonly string[] AssetProperties =
    [
        "container", "storageAccountName", "subPath", "description", "alternateId", "containerDeletionPolicy", "assetId", "storageEncryptionFormat", "created", "lastModified",
    ];

    /// <summary>Whether a column has the asset's container or storage account under another name than the API's.</summary>
    public static bool IsPlace(string column)
        => Spelling.Plain(column) is var plain && (ContainerNames.Contains(plain) || AccountNames.Contains(plain) || plain is "assetname" or "bucketname" or "bucket");

    /// <summary>A row, or an object out of JSON.</summary>
    /// <exception cref="MkIoException">It is something else than an asset, a container or a bucket.</exception>
    public static AssetSource Read(PipedItem item)
    {
        RefuseLists(item);
        if (FromId(item) is { } identified)
            return identified;
        RefuseOthers(item);
        if (item.Find("bucketname", "bucket") is { } bucket && item.Find(ContainerNames) is null)
            return Bucket(item, new PipedItem(PSObject.AsPSObject(bucket.Value)).OwnText);
        if (item.Find(ContainerNames) is { } container)
            return Row(item, container);
        if (item.Value("properties") is { } properties)
            return FromProperties(item, new PipedItem(PSObject.AsPSObject(properties)));
        if (item.Has("CloudBlobContainer", "BlobContainerClient", "BlobContainerProperties", "PublicAccess") || IsStorageContext(item))
            return Container(item);
        // aws s3api list-buckets calls the bucket's name Name.
        if (item.Has("CreationDate") && item.Columns.All(column => Spelling.Plain(column) is "name" or "creationdate" or "bucketregion" or "bucketarn"))
            return Bucket(item, item.Text("Name"));
        RefuseUnknownPlaces(item);
        return Row(item, null);
    }

    /// <summary>A container, with what is left of its account.</summary>
    /// <exception cref="MkIoException">It has no name, or is deleted.</exception>
    public static AssetSource Container(PipedItem item)
    {
        var (context, cloud, client) = (item.Child("Context"), item.Child("CloudBlobContainer"), item.Child("BlobContainerClient"));
        var name = item.Text("Name") ?? throw AssetRefusal.Nameless(item);
        if (item.IsTrue("IsDeleted") || item.IsTrue("Deleted"))
            throw AssetRefusal.Deleted(name);
        var id = item.Text("Id") is { } text && text.IndexOf("/storageAccounts/", StringComparison.OrdinalIgnoreCase) >= 0 ? text : null;
        var address = context?.Text("BlobEndPoint") ?? Url(context?.OwnText) ?? cloud?.Text("Uri") ?? client?.Text("Uri")
            ?? Url(item.Text("Uri")) ?? Url(item.Text("Url")) ?? Url(item.Text("BlobEndPoint"));
        var azures = context?.Text("StorageAccountName") ?? After(id, "storageAccounts") ?? client?.Text("AccountName") ?? item.Text("AccountName");
        // The resource provider's containers have the name in Azure; of others it is a column that somebody added.
        var isAzures = id is not null || item.IsOf("PSContainer", "BlobContainer", "ListContainerItem");
        var said = item.Find(AccountNames) is { } column ? Text(column) : null;
        var isOpen = said is not null && !isAzures && address is null && azures is null;
        return new AssetSource
        {
            IsContainer = true,
            Name = name,
            Container = item.Text(ContainerColumn) ?? After(id, "containers") ?? cloud?.Text("Name") ?? client?.Text("Name") ?? name,
            AccountUrl = address,
            AccountName = azures ?? (isAzures || isOpen ? said : null),
            IsAccountNameOpen = isOpen,
            StorageAccountName = isAzures || isOpen ? null : said,
            Fields = [item],
        };
    }

    /// <summary>A bucket.</summary>
    /// <exception cref="MkIoException">It has no name.</exception>
    public static AssetSource Bucket(PipedItem item, string? bucket) => bucket is null ? throw AssetRefusal.Nameless(item) : new AssetSource
    {
        IsContainer = true,
        Name = item.Find("name", "assetname") is { } name ? Text(name) : bucket,
        // A container's name has no dots; a bucket's may, and then the account alone tells the place.
        Container = bucket.IndexOf('.') >= 0 ? null : bucket,
        BucketName = bucket,
        StorageAccountName = item.Find(AccountNames) is { } account ? Text(account) : null,
        Fields = [item],
    };

    private static AssetSource Row(PipedItem item, (string Column, object Value)? container)
    {
        var account = item.Find(AccountNames);
        var row = new AssetSource
        {
            IsContainer = false,
            Name = item.Find("name") is not null ? item.Text(item.Find("name")!.Value.Column) : item.Find("assetname") is { } other ? item.Text(other.Column) : null,
            StorageAccountName = account is { } column ? Text(column) : null,
            Fields = [item],
        };
        if (account is null && container is not null)
            RefuseUnknownPlaces(item, AccountColumn, AccountEndings, AccountNames);
        if (container is not { } place)
            return row;
        // A container that somebody put into a column of a row of his own.
        var held = PSObject.AsPSObject(place.Value);
        if (held.BaseObject is not string && AssetSource.From(held) is { IsContainer: true } within)
            return within with { Name = row.Name ?? within.Name, StorageAccountName = row.StorageAccountName ?? within.StorageAccountName, Fields = row.Fields };
        return row with { Container = Text(place) };
    }

    // The API's shape, as the vendor's migration tool and REST have it, or a container out of JSON.
    private static AssetSource FromProperties(PipedItem item, PipedItem properties)
    {
        if (properties.IsList || properties.OwnText is { } && !properties.IsRow)
            throw AssetRefusal.Lost("properties", properties.OwnText ?? "a list");
        if (properties.Has(ContainerProperties))
            return Container(item);
        var columns = properties.Columns.ToList();
        if (columns.Count > 0 && !properties.Has(AssetProperties))
            throw AssetRefusal.Kind(item, $"an object with the properties {string.Join(", ", columns.Take(3))}");
        return Row(item, properties.Find("container")) with
        {
            StorageAccountName = properties.Find("storageaccountname") is { } account ? Text(account) : item.Text(AccountColumn),
            Fields = [item, properties],
        };
    }

    // The path of a resource in Azure tells what it is.
    private static AssetSource? FromId(PipedItem item)
    {
        var id = item.Text("Id") is { } text && text.IndexOf("/providers/", StringComparison.OrdinalIgnoreCase) >= 0 ? text : null;
        var kind = id is not null ? KindOf(id) : item.Text("type") is { } type && type.StartsWith("Microsoft.", StringComparison.OrdinalIgnoreCase) && type.IndexOf('/') > 0 ? LastOf(type) : null;
        return kind switch
        {
            null => null,
            _ when kind.Equals("assets", StringComparison.OrdinalIgnoreCase) => null,
            _ when kind.Equals("containers", StringComparison.OrdinalIgnoreCase) => Container(item),
            _ => throw AssetRefusal.Kind(item, $"a resource of the type {kind}"),
        };
    }

    private static void RefuseLists(PipedItem item)
    {
        if (item.Find("name", "assetname") is null && ListColumns.FirstOrDefault(column => item.Child(column)?.IsList == true) is { } list)
            throw AssetRefusal.List(list);
    }

    private static void RefuseOthers(PipedItem item)
    {
        var properties = item.Child("properties");
        var what = item switch
        {
            _ when item.Has("ICloudBlob", "BlobType", "BlobClient", "BlobBaseClient") || properties?.Has("blobType", "contentLength", "contentSettings") == true => "a blob",
            _ when item.Has("CloudQueue", "QueueClient", "ApproximateMessageCount") => "a queue",
            _ when item.Has("CloudTable") => "a table",
            _ when item.Has("CloudFileShare", "ShareClient", "QuotaGiB") || properties?.Has("quota", "shareQuota") == true => "a file share",
            _ when item.Has("CloudFile", "CloudFileDirectory", "ShareFileClient", "ShareDirectoryClient") => "a file of a share",
            _ when item.Text("Key") is not null && item.Has("BucketName", "StorageClass", "ETag") => "an S3 object",
            _ when item.Has("PSPath") && item.Has("FullName", "PSIsContainer") || item.Has("FullName") && item.Has("Extension", "Attributes") => "a file or folder",
            _ => null,
        };
        if (what is not null)
            throw AssetRefusal.Kind(item, what);
    }

    private static void RefuseUnknownPlaces(PipedItem item)
    {
        RefuseUnknownPlaces(item, ContainerColumn, ContainerEndings, ContainerNames);
        if (item.Find(AccountNames) is null)
            RefuseUnknownPlaces(item, AccountColumn, AccountEndings, AccountNames);
    }

    private static void RefuseUnknownPlaces(PipedItem item, string meant, string[] endings, string[] known)
    {
        var column = item.Columns.FirstOrDefault(column => Spelling.Plain(column) is var plain && !known.Contains(plain)
            && (endings.Any(ending => plain.EndsWith(ending, StringComparison.Ordinal)) || (meant == AccountColumn && plain == "account"))
            && item.Find(plain) is not null);
        if (column is not null)
            throw AssetRefusal.Column(column, meant);
    }

    private static bool IsStorageContext(PipedItem item)
    {
        var context = item.Child("Context");
        return context is not null && (context.Text("BlobEndPoint") is not null || context.Text("StorageAccountName") is not null
            || item.Value("Context")?.ToString() is { } text && text.EndsWith("StorageContext", StringComparison.Ordinal));
    }

    private static string Text((string Column, object Value) column)
        => new PipedItem(PSObject.AsPSObject(column.Value)) is { IsRow: false, IsList: false, OwnText: { } text } ? text : throw AssetRefusal.Lost(column.Column, column.Value.ToString()!);

    private static string? Url(string? text)
        => text is not null && Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? text : null;

    private static string? After(string? path, string segment)
    {
        var segments = path?.Split('/') ?? [];
        var at = Array.FindIndex(segments, part => part.Equals(segment, StringComparison.OrdinalIgnoreCase));
        return at >= 0 && at + 1 < segments.Length && segments[at + 1].Length > 0 ? segments[at + 1] : null;
    }

    private static string KindOf(string id) => id.TrimEnd('/').Split('/') is { Length: > 1 } segments ? segments[segments.Length - 2] : id;

    private static string LastOf(string type) => type.Substring(type.LastIndexOf('/') + 1);
}
