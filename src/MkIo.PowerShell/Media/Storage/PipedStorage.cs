using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Reading;

namespace MkIo.PowerShell.Media.Storage;

/// <summary>
/// A storage that was piped: a registered one, of this project or another, says where it is and what it is called, and
/// never what opens it, for no answer of the service has that; a row, and the objects of Az and AWS.Tools, can have both.
/// </summary>
internal sealed class PipedStorage
{
    private const string Context = "StorageContext";
    private const string AzureAccount = ".PSStorageAccount";

    private static readonly string[] Aws = ["Amazon.S3.Model.S3Bucket", "Amazon.IdentityManagement.Model.AccessKey"];

    private readonly IReadOnlyList<KeyValuePair<string, object?>> _columns;
    private readonly StorageAccount _account = new();

    private PipedStorage(ResourceInput<StorageAccount>? input, IReadOnlyList<KeyValuePair<string, object?>> columns)
    {
        input?.ApplyTo(_account);
        _columns = columns;
        IsWhole = input?.IsWhole == true;
    }

    /// <summary>Whether it is a registered storage account with all its properties.</summary>
    public bool IsWhole { get; }

    /// <summary>The cloud; null if it isn't specified.</summary>
    public string? Type => _account.Type ?? Text(nameof(StorageAccount.Type));

    /// <summary>The blob endpoint; null for none.</summary>
    public string? Url => Type is null or StorageType.Azure ? _account.Url ?? Text(nameof(Url), "BlobEndPoint") : null;

    /// <summary>The bucket; null for none.</summary>
    public string? BucketName => _account.BucketName ?? Text(nameof(BucketName));

    /// <summary>Whether it identifies a storage.</summary>
    public bool SaysPlace => Url is not null || BucketName is not null;

    /// <summary>The description; null for none.</summary>
    public string? Description => _account.Description ?? Text(nameof(Description));

    /// <summary>The private link to an Azure account; null for none.</summary>
    public PrivateLinkServiceConnection? PrivateLink => (_account.Spec as AzureStorageSpec)?.PrivateLinkServiceConnection;

    /// <summary>The SAS that a row has; null for none.</summary>
    public Secret? SasToken => Secret(nameof(SasToken));

    /// <summary>The ID of the access key that a row has; null for none.</summary>
    public string? AccessKeyId => Text(nameof(AccessKeyId));

    /// <summary>The access key that a row has; null for none.</summary>
    public Secret? SecretAccessKey => Secret(nameof(SecretAccessKey));

    /// <summary>Reads an item.</summary>
    /// <param name="reader">What reads storage accounts.</param>
    /// <param name="item">What was piped.</param>
    /// <param name="isPiped">Whether anything was.</param>
    /// <returns>The storage; null where nothing or a name was piped.</returns>
    /// <exception cref="MkIoException">It is of another kind, or something in it cannot be read.</exception>
    public static PipedStorage? Read(InputReader<StorageAccount> reader, PSObject? item, bool isPiped)
    {
        if (item is not null && IsForeign(ObjectKind.Of(item).Types[0]))
        {
            reader.Read(null, isPiped: false);
            return new PipedStorage(null, Properties(item));
        }

        return reader.Read(item, isPiped) is not { } input ? null
            // What a model shows is not said a second time; only rows have columns.
            : new PipedStorage(input, ObjectKind.Of(item!).IsRow ? FieldReader.Fields(item) ?? [] : []);
    }

    /// <summary>What the service would need, for a registered storage of a cloud.</summary>
    /// <param name="type">The cloud; null where it is not known.</param>
    public static string CredentialParameters(string? type) => type switch
    {
        StorageType.Azure => "-SasToken or -SasUrl",
        StorageType.S3 => "-AccessKeyId and -SecretAccessKey",
        StorageType.Google => "-ServiceAccountKeyPath",
        _ => "-SasUrl; -Url and -SasToken; -BucketName, -AccessKeyId and -SecretAccessKey; or -BucketName and -ServiceAccountKeyPath",
    };

    private static bool IsForeign(string type)
        => type.StartsWith("Microsoft.", StringComparison.Ordinal) && (type.EndsWith(Context, StringComparison.Ordinal) || type.EndsWith(AzureAccount, StringComparison.Ordinal))
            || Aws.Contains(type);

    private static List<KeyValuePair<string, object?>> Properties(PSObject item)
        => [.. item.Properties.Where(property => property.IsGettable).Select(property => new KeyValuePair<string, object?>(property.Name, Value(property)))];

    private static object? Value(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }

    private object? Column(string[] names)
        => _columns.Where(column => names.Any(name => Spelling.Plain(name) == Spelling.Plain(column.Key))).Select(column => column.Value).FirstOrDefault(value => value is not null);

    private string? Text(params string[] names) => Column(names)?.ToString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private Secret? Secret(string name)
        => Column([name]) is { } value && value.ToString() is { } text && !string.IsNullOrWhiteSpace(text) && text != MkIo.Secret.Mask
            ? (Secret?)new SecretTransformationAttribute().Transform(null!, value) : null;
}
