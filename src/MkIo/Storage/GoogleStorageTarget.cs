using MkIo.Http;

namespace MkIo.Storage;

/// <summary>A Google bucket and the key of a service account for it.</summary>
public sealed class GoogleStorageTarget : StorageTarget
{
    private readonly StorageCheck _key;

    /// <summary>Reads the key.</summary>
    /// <param name="bucketName">The bucket's name.</param>
    /// <param name="keyJson">The content of the key's JSON file.</param>
    public GoogleStorageTarget(string bucketName, string keyJson)
    {
        BucketName = Guard.NotNull(bucketName);
        (KeyFields, _key) = GoogleRules.ParseKey(keyJson);
    }

    /// <summary>The bucket's name.</summary>
    public string BucketName { get; }

    /// <summary>The fields of the key's file.</summary>
    public IDictionary<string, Secret> KeyFields { get; }

    /// <inheritdoc/>
    public override string Address => BucketName;

    private protected override Task<IReadOnlyList<StorageCheck>> RunAsync(StorageCheckOptions options, CancellationToken cancellationToken)
    {
        var checks = new List<StorageCheck> { GoogleRules.CheckBucket(BucketName), _key };
        if (options.Depth >= StorageCheckDepth.Full)
            checks.Add(StorageCheck.Skip("KeyAccepted", "Google is not asked from here; MK.IO tries the key when it is registered."));
        return Task.FromResult<IReadOnlyList<StorageCheck>>(checks);
    }
}
