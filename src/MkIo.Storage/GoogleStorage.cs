using System.Text.Json;

namespace MkIo.Storage;

/// <summary>What MK.IO accepts as a Google bucket and service-account key.</summary>
internal static class GoogleRules
{
    private static readonly string[] NeededFields = ["type", "project_id", "private_key_id", "private_key", "client_email", "token_uri"];

    /// <summary>Reads the JSON file of a service account's key.</summary>
    /// <param name="json">The content of the file.</param>
    /// <returns>Its fields, all of them secrets, and the check of them.</returns>
    public static (IDictionary<string, Secret> Fields, StorageCheck Check) ParseKey(string json)
    {
        var fields = new Dictionary<string, Secret>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(Guard.NotNull(json));
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                foreach (var field in document.RootElement.EnumerateObject())
                {
                    if (field.Value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(field.Value.GetString()))
                        fields[field.Name] = Secret.From(field.Value.GetString()!);
                }
            }
        }
        catch (JsonException)
        {
            // The parser's message would quote the file; the missing fields below say what matters.
        }

        var missing = NeededFields.Where(name => !fields.ContainsKey(name)).ToArray();
        if (missing.Length == 0 && fields["type"].Reveal() == "service_account")
            return (fields, StorageCheck.Pass("ServiceAccountKey", "The file is the key of a service account."));
        return (fields, StorageCheck.Fail("ServiceAccountKey",
            missing.Length == 0 ? "The file is not the key of a service account." : $"The file is not the key of a service account: it lacks {string.Join(", ", missing)}.",
            "Make a key of the type JSON for the service account in the Google Cloud console and give the path of that file."));
    }

    /// <summary>Judges a bucket's name without asking anybody.</summary>
    /// <param name="bucketName">The bucket's name.</param>
    public static StorageCheck CheckBucket(string bucketName)
        => Guard.NotNull(bucketName).Length is >= 2 and <= 256 && bucketName.IndexOf('/') < 0
            ? StorageCheck.Pass("BucketName", $"'{bucketName}' has the form of a bucket's name.")
            : StorageCheck.Fail("BucketName", $"'{bucketName}' is not the name of a bucket: 2 to 256 characters, no slash.",
                "Copy the name from the Google Cloud console, without gs://.");
}

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
